"""Taking things with you: pictures, data, films, figures."""
