; Inno Setup: the installer of the frozen program. Run by
;   iscc /DVersion=0.1.0 packaging\windows\hrmscope.iss
; after PyInstaller has made dist\HRMscope. No administrator is needed.

#ifndef Version
  #error Name the version: iscc /DVersion=... hrmscope.iss
#endif

[Setup]
AppId={{6C0E6B0E-6B1C-4E57-9C9B-2D5B0C4B7F10}
AppName=HRMscope
AppVersion={#Version}
AppPublisher=The HRMscope authors
DefaultDirName={autopf}\HRMscope
DefaultGroupName=HRMscope
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
ChangesAssociations=yes
Compression=lzma2/max
SolidCompression=yes
LicenseFile=..\..\LICENSE
OutputDir=..\..\dist
OutputBaseFilename=HRMscope-{#Version}-windows-x64
SetupIconFile=..\..\build\hrmscope\icons\hrmscope.ico
UninstallDisplayIcon={app}\HRMscope.exe
WizardStyle=modern

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "de"; MessagesFile: "compiler:Languages\German.isl"

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked
Name: "associate"; Description: "{cm:AssocFileExtension,HRMscope,.sdk .sdm .hrmrun}"

[Files]
Source: "..\..\dist\HRMscope\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs

[InstallDelete]
; What an older version had and this one has not would still be imported.
Type: filesandordirs; Name: "{app}\_internal"

[Icons]
Name: "{group}\HRMscope"; Filename: "{app}\HRMscope.exe"
Name: "{autodesktop}\HRMscope"; Filename: "{app}\HRMscope.exe"; Tasks: desktopicon

[Registry]
Root: HKA; Subkey: "Software\Classes\HRMscope.Puzzle"; ValueType: string; ValueData: "Sudoku"; Flags: uninsdeletekey; Tasks: associate
Root: HKA; Subkey: "Software\Classes\HRMscope.Puzzle\shell\open\command"; ValueType: string; ValueData: """{app}\HRMscope.exe"" open ""%1"""; Tasks: associate
Root: HKA; Subkey: "Software\Classes\HRMscope.Run"; ValueType: string; ValueData: "HRMscope run"; Flags: uninsdeletekey; Tasks: associate
Root: HKA; Subkey: "Software\Classes\HRMscope.Run\shell\open\command"; ValueType: string; ValueData: """{app}\HRMscope.exe"" open ""%1"""; Tasks: associate
Root: HKA; Subkey: "Software\Classes\.sdk\OpenWithProgids"; ValueType: string; ValueName: "HRMscope.Puzzle"; Flags: uninsdeletevalue; Tasks: associate
Root: HKA; Subkey: "Software\Classes\.sdm\OpenWithProgids"; ValueType: string; ValueName: "HRMscope.Puzzle"; Flags: uninsdeletevalue; Tasks: associate
Root: HKA; Subkey: "Software\Classes\.hrmrun"; ValueType: string; ValueData: "HRMscope.Run"; Flags: uninsdeletevalue; Tasks: associate

[Run]
Filename: "{app}\HRMscope.exe"; Description: "{cm:LaunchProgram,HRMscope}"; Flags: nowait postinstall skipifsilent
