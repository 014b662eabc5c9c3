<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>AirflowFormat</name>
    <message>
        <source>There is neither a list “tasks” nor “nodes” and “edges” here, as Airflow writes them.</source>
        <translation>Hier steht weder eine Liste „tasks“ noch „nodes“ und „edges“, wie Airflow sie schreibt.</translation>
    </message>
    <message>
        <source>A task must be an object in braces.</source>
        <translation>Eine Aufgabe muss ein Objekt in geschweiften Klammern sein.</translation>
    </message>
    <message>
        <source>A task needs a “task_id”.</source>
        <translation>Eine Aufgabe braucht eine „task_id“.</translation>
    </message>
    <message>
        <source>There is another task “%1”; the ids of tasks must differ.</source>
        <translation>Es gibt noch eine Aufgabe „%1“; die Kennungen von Aufgaben müssen sich unterscheiden.</translation>
    </message>
    <message>
        <source>“downstream_task_ids” must be a list.</source>
        <translation>„downstream_task_ids“ muss eine Liste sein.</translation>
    </message>
    <message>
        <source>A node needs an “id”.</source>
        <translation>Ein Knoten braucht eine „id“.</translation>
    </message>
    <message>
        <source>“edges” must be a list.</source>
        <translation>„edges“ muss eine Liste sein.</translation>
    </message>
    <message>
        <source>There is no task “%1”; the dependency is left out.</source>
        <translation>Es gibt keine Aufgabe „%1“; die Abhängigkeit wird ausgelassen.</translation>
    </message>
</context>
<context>
    <name>AttemptFolder</name>
    <message>
        <source>The folder %1 for the job cannot be made. Make room, give yourself the right to write there, or name another folder for runs.</source>
        <translation>Der Ordner %1 für den Auftrag kann nicht angelegt werden. Schaffen Sie Platz, geben Sie sich das Schreibrecht dort, oder nennen Sie einen anderen Ordner für Läufe.</translation>
    </message>
</context>
<context>
    <name>BatchCalls</name>
    <message>
        <source>%1 cannot be run: %2</source>
        <translation>%1 kann nicht ausgeführt werden: %2</translation>
    </message>
    <message>
        <source>%1 has not answered within %2 s</source>
        <translation>%1 hat nicht binnen %2 s geantwortet</translation>
    </message>
    <message>
        <source>%1 has failed: exit code %2</source>
        <translation>%1 ist gescheitert: Exit-Code %2</translation>
    </message>
</context>
<context>
    <name>BatchEngine</name>
    <message>
        <source>[Picked up from an earlier run of this graph.]</source>
        <translation>[Aus einem früheren Lauf dieses Graphen übernommen.]</translation>
    </message>
    <message>
        <source>cannot be started: its command is empty</source>
        <translation>kann nicht gestartet werden: der Befehl ist leer</translation>
    </message>
    <message>
        <source>cannot be submitted: %1</source>
        <translation>kann nicht abgegeben werden: %1</translation>
    </message>
    <message>
        <source>job %1</source>
        <translation>Auftrag %1</translation>
    </message>
    <message>
        <source>not submitted yet: the batch system does not answer (%1)</source>
        <translation>noch nicht abgegeben: das Batch-System antwortet nicht (%1)</translation>
    </message>
    <message>
        <source>whether it was submitted is not known (%1)</source>
        <translation>ob er abgegeben wurde, ist nicht bekannt (%1)</translation>
    </message>
    <message>
        <source>the batch system does not answer; what the job does is not known (%1)</source>
        <translation>das Batch-System antwortet nicht; was der Auftrag tut, ist nicht bekannt (%1)</translation>
    </message>
    <message>
        <source>the job is over; its record has not come yet</source>
        <translation>der Auftrag ist vorbei; seine Aufzeichnung ist noch nicht da</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>running on %1</source>
        <translation>läuft auf %1</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>wird gestartet</translation>
    </message>
    <message>
        <source>pending: %1</source>
        <translation>wartet: %1</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>wartet</translation>
    </message>
    <message numerus="yes">
        <source>Going on with the unfinished run %1 of this graph; %n job(s) of it are taken over.</source>
        <translation>
            <numerusform>Der unfertige Lauf %1 dieses Graphen geht weiter; %n Auftrag daraus wird übernommen.</numerusform>
            <numerusform>Der unfertige Lauf %1 dieses Graphen geht weiter; %n Aufträge daraus werden übernommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The script that starts jobs cannot be written to %1.</source>
        <translation>Das Skript, das Aufträge startet, kann nicht nach %1 geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>BatchRecord</name>
    <message>
        <source>The record of the run cannot be written to %1.</source>
        <translation>Die Aufzeichnung des Laufs kann nicht nach %1 geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>BreakpointText</name>
    <message>
        <source>Start</source>
        <comment>what a breakpoint waits for</comment>
        <translation>Start</translation>
    </message>
    <message>
        <source>Step</source>
        <comment>what a breakpoint waits for</comment>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Success</source>
        <comment>what a breakpoint waits for</comment>
        <translation>Erfolg</translation>
    </message>
    <message>
        <source>Failure</source>
        <comment>what a breakpoint waits for</comment>
        <translation>Fehlschlag</translation>
    </message>
    <message>
        <source>Cancelling</source>
        <comment>what a breakpoint waits for</comment>
        <translation>Im Abbruch</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <comment>what a breakpoint waits for</comment>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Timeout</source>
        <comment>what a breakpoint waits for</comment>
        <translation>Zeitüberschreitung</translation>
    </message>
    <message>
        <source>Skipped</source>
        <comment>what a breakpoint waits for</comment>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Every step</source>
        <translation>Jeder Schritt</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>any task in %1</source>
        <translation>jede Aufgabe in %1</translation>
    </message>
    <message>
        <source>tasks that match %1</source>
        <translation>Aufgaben mit %1</translation>
    </message>
    <message>
        <source>any task</source>
        <translation>jede Aufgabe</translation>
    </message>
    <message numerus="yes">
        <source>the first %n passed over</source>
        <translation>
            <numerusform>der erste übergangen</numerusform>
            <numerusform>die ersten %n übergangen</numerusform>
        </translation>
    </message>
    <message>
        <source>once</source>
        <translation>einmal</translation>
    </message>
    <message>
        <source>only logged</source>
        <translation>nur protokolliert</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what a breakpoint waits for: of whom</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, if %2</source>
        <translation>%1, wenn %2</translation>
    </message>
    <message>
        <source>Breakpoint: %1 is about to start</source>
        <translation>Haltepunkt: %1 steht vor dem Start</translation>
    </message>
    <message>
        <source>Breakpoint: %1 is about to make step %2</source>
        <translation>Haltepunkt: %1 steht vor Schritt %2</translation>
    </message>
    <message>
        <source>Breakpoint: %1 has succeeded</source>
        <translation>Haltepunkt: %1 war erfolgreich</translation>
    </message>
    <message>
        <source>Breakpoint: %1 has failed</source>
        <translation>Haltepunkt: %1 ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>Breakpoint: %1 is being cancelled</source>
        <translation>Haltepunkt: %1 wird abgebrochen</translation>
    </message>
    <message>
        <source>Breakpoint: %1 was cancelled</source>
        <translation>Haltepunkt: %1 wurde abgebrochen</translation>
    </message>
    <message>
        <source>Breakpoint: %1 has run into its timeout</source>
        <translation>Haltepunkt: %1 hat ihre Zeit überschritten</translation>
    </message>
    <message>
        <source>Breakpoint: %1 was skipped</source>
        <translation>Haltepunkt: %1 wurde übersprungen</translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message>
        <source>“%1” depends on itself, so that the graph cannot be run; remove the dependency.</source>
        <translation>„%1“ hängt von sich selbst ab, deshalb kann der Graph nicht laufen; entfernen Sie diese Abhängigkeit.</translation>
    </message>
    <message>
        <source>The dependencies form a cycle, so that the graph cannot be run; remove one of them: %1.</source>
        <translation>Die Abhängigkeiten bilden einen Kreis, deshalb kann der Graph nicht laufen; entfernen Sie eine davon: %1.</translation>
    </message>
    <message>
        <source>tasks: %1</source>
        <translation>Aufgaben: %1</translation>
    </message>
    <message>
        <source>dependencies: %1</source>
        <translation>Abhängigkeiten: %1</translation>
    </message>
    <message>
        <source>groups: %1</source>
        <translation>Gruppen: %1</translation>
    </message>
    <message>
        <source>graphs: %1</source>
        <translation>Graphen: %1</translation>
    </message>
    <message>
        <source>arrows read as “needs”</source>
        <translation>Pfeile gelesen als „braucht“</translation>
    </message>
    <message>
        <source>arrows read as “before”</source>
        <translation>Pfeile gelesen als „vor“</translation>
    </message>
    <message>
        <source>error: %1</source>
        <translation>Fehler: %1</translation>
    </message>
    <message>
        <source>warning: %1</source>
        <translation>Warnung: %1</translation>
    </message>
</context>
<context>
    <name>CommandConsent</name>
    <message>
        <source>These words would come into Slurm&apos;s command lines: %1</source>
        <translation>Diese Wörter kämen in Slurms Befehlszeilen: %1</translation>
    </message>
    <message>
        <source>These commands would be run in %1:</source>
        <translation>Diese Befehle würden in %1 ausgeführt:</translation>
    </message>
    <message>
        <source>No task of this graph has a command to run. Give tasks a “command”, or simulate them (--engine simulate).</source>
        <translation>Keine Aufgabe dieses Graphen hat einen Befehl. Geben Sie Aufgaben einen „command“, oder simulieren Sie sie (--engine simulate).</translation>
    </message>
    <message>
        <source>The commands of this file have not been run before. Look at them (they are in its tasks), then allow them with --trust.</source>
        <translation>Die Befehle dieser Datei wurden noch nie ausgeführt. Sehen Sie sie an (sie stehen in ihren Aufgaben), und erlauben Sie sie dann mit --trust.</translation>
    </message>
    <message>
        <source>Run them, now and as long as they stay the same? [y/N] </source>
        <translation>Ausführen, jetzt und solange sie dieselben bleiben? [j/N] </translation>
    </message>
    <message>
        <source>y</source>
        <comment>the letter for yes</comment>
        <translation>j</translation>
    </message>
    <message>
        <source>Nothing was run.</source>
        <translation>Nichts wurde ausgeführt.</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Print the version</source>
        <translation>Die Version ausgeben</translation>
    </message>
    <message>
        <source>Print this help</source>
        <translation>Diese Hilfe ausgeben</translation>
    </message>
    <message>
        <source>The graph to open in the window</source>
        <translation>Der Graph, den das Fenster öffnen soll</translation>
    </message>
    <message>
        <source>The file&apos;s format; else it is found by content</source>
        <translation>Das Format der Datei; sonst wird es am Inhalt erkannt</translation>
    </message>
    <message>
        <source>Run a graph without a window</source>
        <translation>Einen Graphen ohne Fenster laufen lassen</translation>
    </message>
    <message>
        <source>The graph</source>
        <translation>Der Graph</translation>
    </message>
    <message>
        <source>What runs the tasks</source>
        <translation>Was die Aufgaben ausführt</translation>
    </message>
    <message>
        <source>Write the trace to a file, or to standard output (-)</source>
        <translation>Die Aufzeichnung in eine Datei oder auf die Standardausgabe (-) schreiben</translation>
    </message>
    <message>
        <source>Seconds between passes</source>
        <translation>Sekunden zwischen den Durchgängen</translation>
    </message>
    <message>
        <source>Grace of running tasks after an error</source>
        <translation>Schonfrist laufender Aufgaben nach einem Fehler</translation>
    </message>
    <message>
        <source>Seconds for the whole run</source>
        <translation>Sekunden für den ganzen Lauf</translation>
    </message>
    <message>
        <source>Go on after an error, and raise all at the end</source>
        <translation>Nach einem Fehler weiterlaufen und am Ende alle melden</translation>
    </message>
    <message>
        <source>Tear-down order</source>
        <translation>Reihenfolge des Abbaus</translation>
    </message>
    <message>
        <source>At most so many tasks at once</source>
        <translation>Höchstens so viele Aufgaben zugleich</translation>
    </message>
    <message>
        <source>Grace of the cancel that Ctrl-C asks for; a second Ctrl-C ends it (default: 10)</source>
        <translation>Schonfrist des Abbruchs, um den Strg-C bittet; ein zweites Strg-C beendet sie (sonst: 10)</translation>
    </message>
    <message>
        <source>Read files and report what is in them</source>
        <translation>Dateien lesen und berichten, was darin steht</translation>
    </message>
    <message>
        <source>The graphs</source>
        <translation>Die Graphen</translation>
    </message>
    <message>
        <source>One JSON object a file</source>
        <translation>Ein JSON-Objekt je Datei</translation>
    </message>
    <message>
        <source>Draw the whole graph into a file</source>
        <translation>Den ganzen Graphen in eine Datei zeichnen</translation>
    </message>
    <message>
        <source>A .png, .svg or .pdf file</source>
        <translation>Eine Datei .png, .svg oder .pdf</translation>
    </message>
    <message>
        <source>With the states of this recording</source>
        <translation>Mit den Zuständen dieser Aufzeichnung</translation>
    </message>
    <message>
        <source>The states after this pass of it</source>
        <translation>Die Zustände nach diesem Durchgang</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Dunkle Farben</translation>
    </message>
    <message>
        <source>seconds from 0 to ten years are right</source>
        <translation>richtig sind Sekunden von 0 bis zehn Jahre</translation>
    </message>
    <message>
        <source>stepwise %1
</source>
        <translation>stepwise %1
</translation>
    </message>
    <message>
        <source>stepwise: %1
See &quot;stepwise --help&quot; for what is right.
</source>
        <translation>stepwise: %1
„stepwise --help“ zeigt, was richtig ist.
</translation>
    </message>
    <message>
        <source>Lay the graph out, and write where everything is as Graphviz&apos; plain text</source>
        <translation>Den Graphen anordnen und als Graphviz-Text „plain“ schreiben, wo alles liegt</translation>
    </message>
    <message>
        <source>The file to write, or standard output (-)</source>
        <translation>Die Datei, in die geschrieben wird, oder die Standardausgabe (-)</translation>
    </message>
    <message>
        <source>As quickly as possible (default: by size)</source>
        <translation>So schnell wie möglich (sonst: je nach Größe)</translation>
    </message>
    <message>
        <source>With as few crossings as possible</source>
        <translation>Mit so wenigen Kreuzungen wie möglich</translation>
    </message>
    <message>
        <source>Where the flow goes</source>
        <translation>Wohin der Fluss geht</translation>
    </message>
    <message>
        <source>Open the window on a recording</source>
        <translation>Öffnet das Fenster mit einer Aufzeichnung</translation>
    </message>
    <message>
        <source>The recording, or standard input (-)</source>
        <translation>Die Aufzeichnung, oder die Standardeingabe (-)</translation>
    </message>
    <message>
        <source>How to read arrows where the format does not say it: a -&gt; b means that a comes before b, or that a needs b</source>
        <translation>Wie Pfeile zu lesen sind, wo das Format es nicht sagt: a -&gt; b heißt, dass a vor b kommt, oder dass a b braucht</translation>
    </message>
    <message>
        <source>Which graph of a file that has several (1, 2 …); else all of them become one</source>
        <translation>Welcher Graph einer Datei mit mehreren (1, 2 …); sonst werden alle zu einem</translation>
    </message>
    <message>
        <source>Write a graph in another format</source>
        <translation>Einen Graphen in einem anderen Format schreiben</translation>
    </message>
    <message>
        <source>The format to write; else by the suffix</source>
        <translation>Das Format, das geschrieben wird; sonst nach der Endung</translation>
    </message>
    <message>
        <source>Words in front of each of Slurm&apos;s commands, as in &quot;ssh login1&quot;</source>
        <translation>Wörter vor jedem von Slurms Befehlen, etwa &quot;ssh login1&quot;</translation>
    </message>
    <message>
        <source>The partition of jobs whose tasks name no other</source>
        <translation>Die Partition der Aufträge, deren Aufgaben keine andere nennen</translation>
    </message>
    <message>
        <source>The account that jobs are charged to</source>
        <translation>Das Konto, dem Aufträge angerechnet werden</translation>
    </message>
    <message>
        <source>Where runs keep their files; all nodes must see it (default: the user&apos;s folder for data)</source>
        <translation>Wo Läufe ihre Dateien ablegen; alle Knoten müssen es sehen (sonst: der Datenordner des Benutzers)</translation>
    </message>
    <message>
        <source>Memory of a job, as for sbatch --mem: 4G</source>
        <translation>Speicher eines Auftrags, wie für sbatch --mem: 4G</translation>
    </message>
    <message>
        <source>Processors of a job</source>
        <translation>Prozessoren eines Auftrags</translation>
    </message>
    <message>
        <source>Seconds that a job may run; its waiting is not counted</source>
        <translation>Sekunden, die ein Auftrag laufen darf; sein Warten zählt nicht</translation>
    </message>
    <message>
        <source>One more word for sbatch; may be given several times</source>
        <translation>Ein weiteres Wort für sbatch; darf mehrmals angegeben werden</translation>
    </message>
    <message>
        <source>Go on with the unfinished run of this graph, and fail where there is none. Without it such a run is gone on with where there is one: what was submitted is not submitted again</source>
        <translation>Mit dem unfertigen Lauf dieses Graphen weitermachen, und scheitern, wo es keinen gibt. Ohne diese Option geht ein solcher Lauf weiter, wo es einen gibt: was abgegeben ist, wird nicht noch einmal abgegeben</translation>
    </message>
    <message>
        <source>Begin a new run, whatever an unfinished one has left; its jobs run on</source>
        <translation>Einen neuen Lauf beginnen, was auch immer ein unfertiger hinterlassen hat; dessen Aufträge laufen weiter</translation>
    </message>
    <message>
        <source>Run the commands of the file without asking</source>
        <translation>Die Befehle der Datei ausführen, ohne zu fragen</translation>
    </message>
    <message>
        <source>Do not wait in real time between passes (simulated tasks only)</source>
        <translation>Zwischen den Durchgängen nicht in Echtzeit warten (nur simulierte Aufgaben)</translation>
    </message>
    <message>
        <source>real commands need real time: leave it out</source>
        <translation>echte Befehle brauchen echte Zeit: lassen Sie es weg</translation>
    </message>
</context>
<context>
    <name>Convert</name>
    <message>
        <source>The name does not say which format to write; give one of these with --to: %1.</source>
        <translation>Der Name sagt nicht, welches Format zu schreiben ist; eins davon mit --to angeben: %1.</translation>
    </message>
    <message>
        <source>The format “%1” cannot be written; these can: %2.</source>
        <translation>Das Format „%1“ kann nicht geschrieben werden, wohl aber: %2.</translation>
    </message>
    <message>
        <source>warning: %1</source>
        <translation>Warnung: %1</translation>
    </message>
    <message>
        <source>%1: not written: %2</source>
        <translation>%1: nicht geschrieben: %2</translation>
    </message>
</context>
<context>
    <name>CsvFormat</name>
    <message>
        <source>List of edges (CSV)</source>
        <translation>Liste von Kanten (CSV)</translation>
    </message>
    <message>
        <source>This is no list of edges: two columns are expected in every line, between them a comma, a semicolon, a tab or blanks.</source>
        <translation>Das ist keine Liste von Kanten: In jeder Zeile werden zwei Spalten erwartet, dazwischen ein Komma, ein Semikolon, ein Tabulator oder Leerzeichen.</translation>
    </message>
    <message>
        <source>A quote that begins in this line is never closed.</source>
        <translation>Ein Anführungszeichen, das in dieser Zeile öffnet, wird nie geschlossen.</translation>
    </message>
    <message>
        <source>This line names no task in its first column, and is left out.</source>
        <translation>Diese Zeile nennt in der ersten Spalte keine Aufgabe und wird ausgelassen.</translation>
    </message>
</context>
<context>
    <name>DocumentBuilder</name>
    <message>
        <source>The file has too many tasks; at most %1 are read.</source>
        <translation>Die Datei hat zu viele Aufgaben; höchstens %1 werden gelesen.</translation>
    </message>
    <message numerus="yes">
        <source>Groups are nested too deeply; the limit is %n levels.</source>
        <translation>
            <numerusform>Gruppen sind zu tief verschachtelt; die Grenze ist %n Ebene.</numerusform>
            <numerusform>Gruppen sind zu tief verschachtelt; die Grenze sind %n Ebenen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file has too many dependencies; at most %1 are read.</source>
        <translation>Die Datei hat zu viele Abhängigkeiten; höchstens %1 werden gelesen.</translation>
    </message>
</context>
<context>
    <name>DotFormat</name>
    <message>
        <source>The file is not UTF-8; it is read as Latin-1.</source>
        <translation>Die Datei ist nicht UTF-8; sie wird als Latin-1 gelesen.</translation>
    </message>
    <message>
        <source>Graphviz DOT</source>
        <translation>Graphviz DOT</translation>
    </message>
    <message>
        <source>A number ends here in the middle of a word, so that two ids are read; put ids like this in double quotes.</source>
        <translation>Hier endet eine Zahl mitten im Wort, so dass zwei Kennungen gelesen werden; setzen Sie solche Kennungen in Anführungszeichen.</translation>
    </message>
    <message>
        <source>“graph” or “digraph” is expected here.</source>
        <translation>Hier wird „graph“ oder „digraph“ erwartet.</translation>
    </message>
    <message>
        <source>The edges of this graph have no direction; they are read in the order in which they are written.</source>
        <translation>Die Kanten dieses Graphen haben keine Richtung; sie werden in der Reihenfolge gelesen, in der sie geschrieben sind.</translation>
    </message>
    <message>
        <source>“{” is expected here, where a graph begins.</source>
        <translation>Hier, wo ein Graph beginnt, wird „{“ erwartet.</translation>
    </message>
    <message>
        <source>This brace is never closed; “}” is expected before the end.</source>
        <translation>Diese Klammer wird nie geschlossen; vor dem Ende wird „}“ erwartet.</translation>
    </message>
    <message>
        <source>“[” is expected here, before the attributes.</source>
        <translation>Hier, vor den Attributen, wird „[“ erwartet.</translation>
    </message>
    <message>
        <source>The file has too many edges; at most %1 are read.</source>
        <translation>Die Datei hat zu viele Kanten; höchstens %1 werden gelesen.</translation>
    </message>
    <message>
        <source>An undirected graph joins its nodes by “--”; begin it with “digraph” to use “-&gt;”.</source>
        <translation>Ein ungerichteter Graph verbindet seine Knoten mit „--“; für „-&gt;“ muss er mit „digraph“ beginnen.</translation>
    </message>
    <message>
        <source>A directed graph joins its nodes by “-&gt;”; begin it with “graph” to use “--”.</source>
        <translation>Ein gerichteter Graph verbindet seine Knoten mit „-&gt;“; für „--“ muss er mit „graph“ beginnen.</translation>
    </message>
    <message>
        <source>A node, or nodes in braces, is expected behind the arrow.</source>
        <translation>Hinter dem Pfeil wird ein Knoten erwartet, oder Knoten in geschweiften Klammern.</translation>
    </message>
    <message>
        <source>The file has too many nodes; at most %1 are read.</source>
        <translation>Die Datei hat zu viele Knoten; höchstens %1 werden gelesen.</translation>
    </message>
    <message>
        <source>“{” is expected here, where a subgraph begins.</source>
        <translation>Hier, wo ein Teilgraph beginnt, wird „{“ erwartet.</translation>
    </message>
    <message numerus="yes">
        <source>Braces are nested too deeply; the limit is %n levels.</source>
        <translation>
            <numerusform>Klammern sind zu tief geschachtelt; die Grenze ist %n Ebene.</numerusform>
            <numerusform>Klammern sind zu tief geschachtelt; die Grenze sind %n Ebenen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The subgraphs of this file have too many nodes in common.</source>
        <translation>Die Teilgraphen dieser Datei haben zu viele Knoten gemeinsam.</translation>
    </message>
    <message>
        <source>An attribute or “]” is expected here.</source>
        <translation>Hier wird ein Attribut oder „]“ erwartet.</translation>
    </message>
    <message>
        <source>The attribute “%1” has no value; “=” is expected here.</source>
        <translation>Das Attribut „%1“ hat keinen Wert; hier wird „=“ erwartet.</translation>
    </message>
    <message>
        <source>A name, a number or a text in double quotes is expected here.</source>
        <translation>Hier wird ein Name, eine Zahl oder ein Text in Anführungszeichen erwartet.</translation>
    </message>
    <message>
        <source>A text in double quotes is expected behind “+”.</source>
        <translation>Hinter „+“ wird ein Text in Anführungszeichen erwartet.</translation>
    </message>
    <message>
        <source>What begins here is never closed: a text, or a comment.</source>
        <translation>Was hier beginnt, wird nie geschlossen: ein Text oder ein Kommentar.</translation>
    </message>
    <message>
        <source>The file ends too early. %1</source>
        <translation>Die Datei endet zu früh. %1</translation>
    </message>
    <message>
        <source>“%1” does not belong here. %2</source>
        <translation>„%1“ gehört nicht hierher. %2</translation>
    </message>
    <message numerus="yes">
        <source>There is no graph number %1 in this file; it has %n.</source>
        <translation>
            <numerusform>Einen Graphen Nummer %1 gibt es in dieser Datei nicht; sie hat %n.</numerusform>
            <numerusform>Einen Graphen Nummer %1 gibt es in dieser Datei nicht; sie hat %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading was cancelled.</source>
        <translation>Das Lesen wurde abgebrochen.</translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>Only simulated tasks can be made to fail, to wait or to ignore a cancel.</source>
        <translation>Nur simulierte Aufgaben kann man scheitern, warten oder einen Abbruch ignorieren lassen.</translation>
    </message>
</context>
<context>
    <name>EngineSetup</name>
    <message>
        <source>Slurm&apos;s commands are not on this machine: there is no sbatch in PATH. Install them (slurm-client), or name a machine that has them as the command prefix (ssh HOST).</source>
        <translation>Slurms Befehle gibt es auf diesem Rechner nicht: sbatch ist nicht in PATH. Installieren Sie sie (slurm-client), oder nennen Sie als Befehlspräfix einen Rechner, der sie hat (ssh RECHNER).</translation>
    </message>
    <message>
        <source>There is no unfinished run of this graph to go on with.</source>
        <translation>Es gibt keinen unfertigen Lauf dieses Graphen, mit dem es weitergehen könnte.</translation>
    </message>
</context>
<context>
    <name>ExitText</name>
    <message>
        <source>exit code %1</source>
        <translation>Exitcode %1</translation>
    </message>
    <message>
        <source>signal %1 (%2), core dumped</source>
        <translation>Signal %1 (%2), Speicherabzug geschrieben</translation>
    </message>
    <message>
        <source>signal %1 (%2)</source>
        <translation>Signal %1 (%2)</translation>
    </message>
</context>
<context>
    <name>Expression</name>
    <message>
        <source>This “)” closes nothing: remove it, or put “(” before it.</source>
        <translation>Dieses „)“ schließt nichts: entfernen Sie es, oder setzen Sie „(“ davor.</translation>
    </message>
    <message numerus="yes">
        <source>Brackets are nested more than %n deep: use fewer.</source>
        <translation>
            <numerusform>Klammern sind tiefer als %n Ebene geschachtelt: verwenden Sie weniger.</numerusform>
            <numerusform>Klammern sind tiefer als %n Ebenen geschachtelt: verwenden Sie weniger.</numerusform>
        </translation>
    </message>
    <message>
        <source>This “(” is never closed: add “)”.</source>
        <translation>Dieses „(“ wird nie geschlossen: ergänzen Sie „)“.</translation>
    </message>
    <message>
        <source>This quote is never closed: add “&quot;”.</source>
        <translation>Dieses Anführungszeichen wird nie geschlossen: ergänzen Sie „&quot;“.</translation>
    </message>
    <message>
        <source>“%1” is not something to ask for: use one of %2, or put the text in quotes.</source>
        <translation>Nach „%1“ kann nicht gefragt werden: verwenden Sie eines von %2, oder setzen Sie den Text in Anführungszeichen.</translation>
    </message>
    <message>
        <source>“%1” has no order: use “:” or “!=” with it.</source>
        <translation>„%1“ hat keine Rangfolge: verwenden Sie „:“ oder „!=“.</translation>
    </message>
    <message>
        <source>“%1” is compared with a number, such as 3.</source>
        <translation>„%1“ wird mit einer Zahl verglichen, etwa 3.</translation>
    </message>
    <message>
        <source>“%1” is not a unit of time: use ms, s, min or h.</source>
        <translation>„%1“ ist keine Zeiteinheit: verwenden Sie ms, s, min oder h.</translation>
    </message>
    <message>
        <source>“%1” has no unit “%2”: write the number alone.</source>
        <translation>„%1“ hat keine Einheit „%2“: schreiben Sie nur die Zahl.</translation>
    </message>
    <message>
        <source>This number is too large for “%1”.</source>
        <translation>Diese Zahl ist zu groß für „%1“.</translation>
    </message>
    <message>
        <source>“%1” is compared with a whole number, such as 3.</source>
        <translation>„%1“ wird mit einer ganzen Zahl verglichen, etwa 3.</translation>
    </message>
    <message>
        <source>“%1:” needs a text after it, such as %1:a*.</source>
        <translation>Auf „%1:“ muss ein Text folgen, etwa %1:a*.</translation>
    </message>
    <message>
        <source>“state:” needs a state after it: one of %1.</source>
        <translation>Auf „state:“ muss ein Zustand folgen: einer von %1.</translation>
    </message>
    <message>
        <source>“%1” is not a state: use one of %2.</source>
        <translation>„%1“ ist kein Zustand: verwenden Sie einen von %2.</translation>
    </message>
    <message>
        <source>“%1” may be several states: use one of %2.</source>
        <translation>„%1“ kann mehrere Zustände meinen: verwenden Sie einen von %2.</translation>
    </message>
    <message>
        <source>Something is missing at the end: a text, or a term such as state:failed.</source>
        <translation>Am Ende fehlt etwas: ein Text oder ein Ausdruck wie state:failed.</translation>
    </message>
    <message>
        <source>A text or a term such as state:failed must stand before “%1”; put quotes around text that holds it.</source>
        <translation>Vor „%1“ muss ein Text oder ein Ausdruck wie state:failed stehen; setzen Sie Text, der es enthält, in Anführungszeichen.</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>Standard input</source>
        <translation>Standardeingabe</translation>
    </message>
    <message>
        <source>The file is too large; at most %1 MB are read.</source>
        <translation>Die Datei ist zu groß; höchstens %1 MB werden gelesen.</translation>
    </message>
    <message>
        <source>The file cannot be read: %1.</source>
        <translation>Die Datei kann nicht gelesen werden: %1.</translation>
    </message>
    <message>
        <source>The standard input cannot be read: %1.</source>
        <translation>Die Standardeingabe kann nicht gelesen werden: %1.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Diese Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>This is a directory; name a graph file inside it.</source>
        <translation>Das ist ein Verzeichnis; nennen Sie eine Graphdatei darin.</translation>
    </message>
    <message>
        <source>The file cannot be opened: %1.</source>
        <translation>Die Datei kann nicht geöffnet werden: %1.</translation>
    </message>
    <message>
        <source>There is no format “%1”; known are: %2.</source>
        <translation>Das Format „%1“ gibt es nicht; bekannt sind: %2.</translation>
    </message>
    <message>
        <source>This is no graph file that can be read here; known are: %1.</source>
        <translation>Das ist keine Graphdatei, die hier gelesen werden kann; bekannt sind: %1.</translation>
    </message>
    <message>
        <source>The file is empty; a graph is expected in it.</source>
        <translation>Die Datei ist leer; erwartet wird ein Graph.</translation>
    </message>
    <message>
        <source>Stepwise graph</source>
        <translation>Stepwise-Graph</translation>
    </message>
    <message>
        <source>WfCommons WfFormat</source>
        <translation>WfCommons WfFormat</translation>
    </message>
    <message>
        <source>Airflow DAG, JSON</source>
        <translation>Airflow-DAG, JSON</translation>
    </message>
    <message>
        <source>GraphML</source>
        <translation>GraphML</translation>
    </message>
    <message>
        <source>Makefile</source>
        <translation>Makefile</translation>
    </message>
    <message>
        <source>Ninja build file</source>
        <translation>Ninja-Baudatei</translation>
    </message>
</context>
<context>
    <name>GraphDifference</name>
    <message>
        <source>it has a task “%1”, which this graph has not</source>
        <translation>er hat eine Aufgabe „%1“, die dieser Graph nicht hat</translation>
    </message>
    <message>
        <source>it has no task “%1”</source>
        <translation>er hat keine Aufgabe „%1“</translation>
    </message>
    <message>
        <source>its tasks stand in another order, from “%1” on</source>
        <translation>seine Aufgaben stehen ab „%1“ in anderer Reihenfolge</translation>
    </message>
    <message>
        <source>its task “%1” needs other tasks</source>
        <translation>seine Aufgabe „%1“ braucht andere Aufgaben</translation>
    </message>
</context>
<context>
    <name>GraphMLFormat</name>
    <message>
        <source>This is no well-formed XML: %1</source>
        <translation>Das ist kein wohlgeformtes XML: %1</translation>
    </message>
    <message numerus="yes">
        <source>Elements are nested too deeply; the limit is %n levels.</source>
        <translation>
            <numerusform>Elemente sind zu tief verschachtelt; die Grenze ist %n Ebene.</numerusform>
            <numerusform>Elemente sind zu tief verschachtelt; die Grenze sind %n Ebenen.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is XML, but no GraphML: its root is &lt;%1&gt;, and &lt;graphml&gt; is expected.</source>
        <translation>Das ist XML, aber kein GraphML: Die Wurzel ist &lt;%1&gt;, erwartet wird &lt;graphml&gt;.</translation>
    </message>
    <message>
        <source>A hyperedge joins more than two nodes; it is left out.</source>
        <translation>Eine Hyperkante verbindet mehr als zwei Knoten; sie wird ausgelassen.</translation>
    </message>
    <message>
        <source>A &lt;node&gt; needs an attribute “id”.</source>
        <translation>Ein &lt;node&gt; braucht ein Attribut „id“.</translation>
    </message>
    <message>
        <source>There is another node “%1”; the ids of nodes must differ.</source>
        <translation>Es gibt noch einen Knoten „%1“; die Kennungen von Knoten müssen sich unterscheiden.</translation>
    </message>
    <message>
        <source>An &lt;edge&gt; needs the attributes “source” and “target”.</source>
        <translation>Eine &lt;edge&gt; braucht die Attribute „source“ und „target“.</translation>
    </message>
    <message>
        <source>There is no &lt;graph&gt; in this file.</source>
        <translation>In dieser Datei ist kein &lt;graph&gt;.</translation>
    </message>
    <message>
        <source>There is no node “%1” for this edge to join; declare it.</source>
        <translation>Es gibt keinen Knoten „%1“, den diese Kante verbinden könnte; er muss deklariert werden.</translation>
    </message>
    <message numerus="yes">
        <source>%n edge(s) have no direction; they are read from source to target.</source>
        <translation>
            <numerusform>%n Kante hat keine Richtung; sie wird von der Quelle zum Ziel gelesen.</numerusform>
            <numerusform>%n Kanten haben keine Richtung; sie werden von der Quelle zum Ziel gelesen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What edges carry is left out (%n value(s)): a dependency has nothing but its two tasks.</source>
        <translation>
            <numerusform>Was Kanten tragen, wird ausgelassen (%n Wert): Eine Abhängigkeit hat nur ihre zwei Aufgaben.</numerusform>
            <numerusform>Was Kanten tragen, wird ausgelassen (%n Werte): Eine Abhängigkeit hat nur ihre zwei Aufgaben.</numerusform>
        </translation>
    </message>
    <message>
        <source>The key “%1” is not declared; its data is kept as text.</source>
        <translation>Der Schlüssel „%1“ ist nicht deklariert; seine Daten werden als Text aufgehoben.</translation>
    </message>
    <message>
        <source>The key “%1” is declared for “%2”, but a node uses it.</source>
        <translation>Der Schlüssel „%1“ ist für „%2“ deklariert, aber ein Knoten benutzt ihn.</translation>
    </message>
    <message>
        <source>This node has more data than is kept; “%1” is left out.</source>
        <translation>Dieser Knoten hat mehr Daten, als aufgehoben werden; „%1“ wird ausgelassen.</translation>
    </message>
    <message numerus="yes">
        <source>There is no graph number %1 in this file; it has %n.</source>
        <translation>
            <numerusform>Einen Graphen Nummer %1 gibt es in dieser Datei nicht; sie hat %n.</numerusform>
            <numerusform>Einen Graphen Nummer %1 gibt es in dieser Datei nicht; sie hat %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GroupText</name>
    <message>
        <source>%1 of %2 ended</source>
        <translation>%1 von %2 beendet</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tasks</source>
        <translation>
            <numerusform>%Ln Aufgabe</numerusform>
            <numerusform>%Ln Aufgaben</numerusform>
        </translation>
    </message>
    <message>
        <source>×%1</source>
        <comment>so many tasks that are alike</comment>
        <translation>×%1</translation>
    </message>
</context>
<context>
    <name>JobEnd</name>
    <message>
        <source>cannot be started: the node has no folder to run it in</source>
        <translation>kann nicht gestartet werden: der Knoten hat den Ordner nicht, in dem der Befehl laufen soll</translation>
    </message>
    <message>
        <source>its time limit of %1 s is over</source>
        <translation>die Zeitgrenze von %1 s ist überschritten</translation>
    </message>
    <message>
        <source>cancelled from outside: %1</source>
        <translation>von außen abgebrochen: %1</translation>
    </message>
    <message>
        <source>the job ended before its program was started: %1. Can the node see and write the run&apos;s folder?</source>
        <translation>der Auftrag endete, bevor sein Programm gestartet wurde: %1. Sieht der Knoten den Ordner des Laufs, und darf er dort schreiben?</translation>
    </message>
    <message>
        <source>its node has failed: %1. What it ran may still run there.</source>
        <translation>sein Knoten ist ausgefallen: %1. Was dort lief, läuft vielleicht noch.</translation>
    </message>
    <message>
        <source>the job ended without a record of its program: %1</source>
        <translation>der Auftrag endete ohne eine Aufzeichnung seines Programms: %1</translation>
    </message>
    <message>
        <source>cancelled; the job is gone</source>
        <translation>abgebrochen; den Auftrag gibt es nicht mehr</translation>
    </message>
    <message>
        <source>the job is lost: it was started, and now neither the queue nor its folder knows how it ended</source>
        <translation>der Auftrag ist verloren: er wurde gestartet, und nun wissen weder Warteschlange noch Ordner, wie er endete</translation>
    </message>
    <message>
        <source>the job is lost: it was submitted, and now neither the queue nor its folder knows of it</source>
        <translation>der Auftrag ist verloren: er wurde abgegeben, und nun wissen weder Warteschlange noch Ordner von ihm</translation>
    </message>
</context>
<context>
    <name>JsonInput</name>
    <message>
        <source>“%1” must be a text in double quotes, not %2.</source>
        <translation>„%1“ muss ein Text in Anführungszeichen sein, nicht %2.</translation>
    </message>
    <message>
        <source>“%1” must be true or false, not %2.</source>
        <translation>„%1“ muss true oder false sein, nicht %2.</translation>
    </message>
    <message>
        <source>“%1” must be a number of seconds from 0 to %2 (ten years), not %3.</source>
        <translation>„%1“ muss eine Zahl von Sekunden von 0 bis %2 (zehn Jahre) sein, nicht %3.</translation>
    </message>
    <message>
        <source>“%1” must be a whole number from %2 to %3, not %4.</source>
        <translation>„%1“ muss eine ganze Zahl von %2 bis %3 sein, nicht %4.</translation>
    </message>
    <message>
        <source>“%1” must be an object in braces, not %2.</source>
        <translation>„%1“ muss ein Objekt in geschweiften Klammern sein, nicht %2.</translation>
    </message>
    <message>
        <source>“%1” must be a list in brackets, not %2.</source>
        <translation>„%1“ muss eine Liste in eckigen Klammern sein, nicht %2.</translation>
    </message>
</context>
<context>
    <name>JsonReader</name>
    <message>
        <source>There is no JSON value in this text; an object in braces is expected.</source>
        <translation>In diesem Text steht kein JSON-Wert; erwartet wird ein Objekt in geschweiften Klammern.</translation>
    </message>
    <message>
        <source>There is more text after the JSON value; nothing may follow its closing bracket.</source>
        <translation>Nach dem JSON-Wert steht weiterer Text; auf seine schließende Klammer darf nichts folgen.</translation>
    </message>
    <message>
        <source>A key in double quotes is expected here; no comma may stand before a closing brace.</source>
        <translation>Hier wird ein Schlüssel in Anführungszeichen erwartet; vor einer schließenden Klammer darf kein Komma stehen.</translation>
    </message>
    <message>
        <source>A colon is expected between a key and its value.</source>
        <translation>Zwischen einem Schlüssel und seinem Wert wird ein Doppelpunkt erwartet.</translation>
    </message>
    <message>
        <source>A comma or a closing brace is expected after a member of an object.</source>
        <translation>Nach einem Eintrag eines Objekts wird ein Komma oder eine schließende geschweifte Klammer erwartet.</translation>
    </message>
    <message>
        <source>A comma or a closing bracket is expected after an element of a list.</source>
        <translation>Nach einem Element einer Liste wird ein Komma oder eine schließende eckige Klammer erwartet.</translation>
    </message>
    <message>
        <source>Four hexadecimal digits are expected after \u.</source>
        <translation>Nach \u werden vier hexadezimale Ziffern erwartet.</translation>
    </message>
    <message>
        <source>Half of a surrogate pair stands alone; both halves must be written.</source>
        <translation>Die Hälfte eines Ersatzpaares steht allein; beide Hälften müssen geschrieben werden.</translation>
    </message>
    <message>
        <source>This escape is not known; write \\ for a backslash.</source>
        <translation>Diese Maskierung ist nicht bekannt; ein umgekehrter Schrägstrich wird als \\ geschrieben.</translation>
    </message>
    <message>
        <source>The string is not closed; a double quote is expected at its end.</source>
        <translation>Der Text wird nicht geschlossen; an seinem Ende wird ein Anführungszeichen erwartet.</translation>
    </message>
    <message>
        <source>The string holds bytes that are not UTF-8, or a control character that must be escaped.</source>
        <translation>Der Text enthält Bytes, die nicht UTF-8 sind, oder ein Steuerzeichen, das maskiert werden muss.</translation>
    </message>
    <message>
        <source>The number is too large.</source>
        <translation>Die Zahl ist zu groß.</translation>
    </message>
    <message>
        <source>A digit is expected after the decimal point.</source>
        <translation>Nach dem Dezimalpunkt wird eine Ziffer erwartet.</translation>
    </message>
    <message>
        <source>A digit is expected in the exponent.</source>
        <translation>Im Exponenten wird eine Ziffer erwartet.</translation>
    </message>
    <message>
        <source>A JSON value is expected here: an object, a list, a string in double quotes, a number, true, false or null.</source>
        <translation>Hier wird ein JSON-Wert erwartet: ein Objekt, eine Liste, ein Text in Anführungszeichen, eine Zahl, true, false oder null.</translation>
    </message>
    <message>
        <source>The text is too large; the limit is 4 GB.</source>
        <translation>Der Text ist zu groß; die Grenze sind 4 GB.</translation>
    </message>
    <message>
        <source>The text has too many values; the limit is %1.</source>
        <translation>Der Text hat zu viele Werte; die Grenze ist %1.</translation>
    </message>
    <message numerus="yes">
        <source>Brackets are nested too deeply; the limit is %n levels.</source>
        <translation>
            <numerusform>Klammern sind zu tief geschachtelt; die Grenze ist %n Ebene.</numerusform>
            <numerusform>Klammern sind zu tief geschachtelt; die Grenze sind %n Ebenen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading was cancelled.</source>
        <translation>Das Lesen wurde abgebrochen.</translation>
    </message>
</context>
<context>
    <name>LayoutFile</name>
    <message>
        <source>cannot be written: %1</source>
        <translation>kann nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>standard output</source>
        <translation>Standardausgabe</translation>
    </message>
</context>
<context>
    <name>LocalProcess</name>
    <message>
        <source>cannot be started: its command is empty</source>
        <translation>kann nicht gestartet werden: der Befehl ist leer</translation>
    </message>
    <message>
        <source>cannot be started: there is no program “%1” in PATH (%2)</source>
        <translation>kann nicht gestartet werden: es gibt kein Programm „%1“ in PATH (%2)</translation>
    </message>
    <message>
        <source>cannot be started: there is no file %1</source>
        <translation>kann nicht gestartet werden: es gibt keine Datei %1</translation>
    </message>
    <message>
        <source>cannot be started: %1 is a folder</source>
        <translation>kann nicht gestartet werden: %1 ist ein Ordner</translation>
    </message>
    <message>
        <source>cannot be started: %1 may not be executed; give it the permission (chmod +x)</source>
        <translation>kann nicht gestartet werden: %1 darf nicht ausgeführt werden; geben Sie das Recht dazu (chmod +x)</translation>
    </message>
    <message>
        <source>cannot be started: there is no folder %1 to run it in</source>
        <translation>kann nicht gestartet werden: den Ordner %1 gibt es nicht</translation>
    </message>
    <message>
        <source>cannot be started: its output cannot be written to %1: %2</source>
        <translation>kann nicht gestartet werden: die Ausgabe kann nicht nach %1 geschrieben werden: %2</translation>
    </message>
    <message>
        <source>cannot be started: %1: %2</source>
        <translation>kann nicht gestartet werden: %1: %2</translation>
    </message>
</context>
<context>
    <name>Losses</name>
    <message numerus="yes">
        <source>The names of %n task(s): their ids are written.</source>
        <translation>
            <numerusform>Der Name von %n Aufgabe: Geschrieben wird ihre Kennung.</numerusform>
            <numerusform>Die Namen von %n Aufgaben: Geschrieben werden ihre Kennungen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s).</source>
        <translation>
            <numerusform>%n Gruppe.</numerusform>
            <numerusform>%n Gruppen.</numerusform>
        </translation>
    </message>
    <message>
        <source>How groups lie inside each other: only the innermost of each task is written.</source>
        <translation>Wie Gruppen ineinander liegen: Von jeder Aufgabe wird nur die innerste geschrieben.</translation>
    </message>
    <message numerus="yes">
        <source>How long %n task(s) last.</source>
        <translation>
            <numerusform>Wie lange %n Aufgabe dauert.</numerusform>
            <numerusform>Wie lange %n Aufgaben dauern.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What %n simulated task(s) do.</source>
        <translation>
            <numerusform>Was %n simulierte Aufgabe tut.</numerusform>
            <numerusform>Was %n simulierte Aufgaben tun.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The commands of %n task(s).</source>
        <translation>
            <numerusform>Der Befehl von %n Aufgabe.</numerusform>
            <numerusform>Die Befehle von %n Aufgaben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Folder and environment of %n command(s).</source>
        <translation>
            <numerusform>Ordner und Umgebung von %n Befehl.</numerusform>
            <numerusform>Ordner und Umgebung von %n Befehlen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The notes of %n task(s).</source>
        <translation>
            <numerusform>Die Notiz von %n Aufgabe.</numerusform>
            <numerusform>Die Notizen von %n Aufgaben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Timeouts and graces of %n task(s).</source>
        <translation>
            <numerusform>Zeitlimit und Schonfrist von %n Aufgabe.</numerusform>
            <numerusform>Zeitlimits und Schonfristen von %n Aufgaben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What else the file knew of %n task(s).</source>
        <translation>
            <numerusform>Was die Datei sonst über %n Aufgabe wusste.</numerusform>
            <numerusform>Was die Datei sonst über %n Aufgaben wusste.</numerusform>
        </translation>
    </message>
    <message>
        <source>The options of runs.</source>
        <translation>Die Optionen von Läufen.</translation>
    </message>
    <message numerus="yes">
        <source>The script, with %n request(s).</source>
        <translation>
            <numerusform>Das Skript mit %n Anforderung.</numerusform>
            <numerusform>Das Skript mit %n Anforderungen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MakeFormat</name>
    <message numerus="yes">
        <source>%n line(s) call functions, which are not evaluated; rules that they make are not there.</source>
        <translation>
            <numerusform>%n Zeile ruft Funktionen auf, die nicht ausgewertet werden; Regeln, die sie erzeugt, fehlen.</numerusform>
            <numerusform>%n Zeilen rufen Funktionen auf, die nicht ausgewertet werden; Regeln, die sie erzeugen, fehlen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Files include each other too deeply, or in a circle.</source>
        <translation>Dateien schließen einander zu tief oder im Kreis ein.</translation>
    </message>
    <message>
        <source>“%1” is not included: variables are not evaluated.</source>
        <translation>„%1“ wird nicht eingeschlossen: Variablen werden nicht ausgewertet.</translation>
    </message>
    <message>
        <source>The pattern rule “%1” is not filled in.</source>
        <translation>Die Musterregel „%1“ wird nicht ausgefüllt.</translation>
    </message>
    <message>
        <source>The rules of this file have too many prerequisites.</source>
        <translation>Die Regeln dieser Datei haben zu viele Voraussetzungen.</translation>
    </message>
</context>
<context>
    <name>MermaidFormat</name>
    <message>
        <source>Mermaid flow chart</source>
        <translation>Mermaid-Flussdiagramm</translation>
    </message>
    <message>
        <source>There is no flow chart in this file; one begins with “flowchart” or “graph”, in Markdown behind ```mermaid.</source>
        <translation>In dieser Datei ist kein Flussdiagramm; eins beginnt mit „flowchart“ oder „graph“, in Markdown hinter ```mermaid.</translation>
    </message>
    <message numerus="yes">
        <source>There is no chart number %1 in this file; it has %n.</source>
        <translation>
            <numerusform>Ein Diagramm Nummer %1 gibt es in dieser Datei nicht; sie hat %n.</numerusform>
            <numerusform>Ein Diagramm Nummer %1 gibt es in dieser Datei nicht; sie hat %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n diagram(s) of other kinds are left out.</source>
        <translation>
            <numerusform>%n Diagramm anderer Art wird ausgelassen.</numerusform>
            <numerusform>%n Diagramme anderer Art werden ausgelassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The ids of %n task(s), which Mermaid could not read: they get others.</source>
        <translation>
            <numerusform>Die Kennung von %n Aufgabe, die Mermaid nicht lesen könnte: Sie bekommt eine andere.</numerusform>
            <numerusform>Die Kennungen von %n Aufgaben, die Mermaid nicht lesen könnte: Sie bekommen andere.</numerusform>
        </translation>
    </message>
    <message>
        <source>No subgraph is open here for “end” to close.</source>
        <translation>Hier ist kein Teilgraph offen, den „end“ schließen könnte.</translation>
    </message>
    <message>
        <source>This subgraph is never closed; “end” is expected before the chart&apos;s end.</source>
        <translation>Dieser Teilgraph wird nie geschlossen; vor dem Ende des Diagramms wird „end“ erwartet.</translation>
    </message>
    <message numerus="yes">
        <source>%n invisible link(s) only place nodes, and are left out.</source>
        <translation>
            <numerusform>%n unsichtbare Verbindung ordnet nur Knoten an und wird ausgelassen.</numerusform>
            <numerusform>%n unsichtbare Verbindungen ordnen nur Knoten an und werden ausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is no statement of a flow chart, and left out: “%1”.</source>
        <translation>Das ist keine Anweisung eines Flussdiagramms und wird ausgelassen: „%1“.</translation>
    </message>
</context>
<context>
    <name>NativeFormat</name>
    <message>
        <source>The key “%1” is not known here; it is kept, but changes nothing.</source>
        <translation>Der Schlüssel „%1“ ist hier nicht bekannt; er bleibt erhalten, bewirkt aber nichts.</translation>
    </message>
    <message>
        <source>The key “%1” is not known here; did you mean “%2”? It is kept, but changes nothing.</source>
        <translation>Der Schlüssel „%1“ ist hier nicht bekannt; meinten Sie „%2“? Er bleibt erhalten, bewirkt aber nichts.</translation>
    </message>
    <message>
        <source>The key “%1” stands twice in this object; keep one of the two.</source>
        <translation>Der Schlüssel „%1“ steht zweimal in diesem Objekt; behalten Sie einen der beiden.</translation>
    </message>
    <message>
        <source>graph</source>
        <translation>Graph</translation>
    </message>
    <message>
        <source>The key “tasks” is missing; it must hold the list of the graph&apos;s tasks.</source>
        <translation>Der Schlüssel „tasks“ fehlt; er muss die Liste der Aufgaben des Graphen enthalten.</translation>
    </message>
    <message>
        <source>The key “format” is missing; a Stepwise graph begins with &quot;format&quot;: &quot;stepwise/1&quot;.</source>
        <translation>Der Schlüssel „format“ fehlt; ein Stepwise-Graph beginnt mit &quot;format&quot;: &quot;stepwise/1&quot;.</translation>
    </message>
    <message>
        <source>The format “%1” is of another version of this program, which reads “stepwise/1”.</source>
        <translation>Das Format „%1“ gehört zu einer anderen Version dieses Programms; dieses liest „stepwise/1“.</translation>
    </message>
    <message>
        <source>“format” must be &quot;stepwise/1&quot;, not %1.</source>
        <translation>„format“ muss &quot;stepwise/1&quot; sein, nicht %1.</translation>
    </message>
    <message>
        <source>Group “%1” lies inside itself; give it another parent, or null.</source>
        <translation>Die Gruppe „%1“ liegt in sich selbst; geben Sie ihr eine andere übergeordnete Gruppe oder null.</translation>
    </message>
    <message numerus="yes">
        <source>Group “%1” is nested too deeply; the limit is %n levels.</source>
        <translation>
            <numerusform>Die Gruppe „%1“ ist zu tief geschachtelt; die Grenze ist %n Ebene.</numerusform>
            <numerusform>Die Gruppe „%1“ ist zu tief geschachtelt; die Grenze sind %n Ebenen.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no group “%1”; list it in “groups”.</source>
        <translation>Die Gruppe „%1“ gibt es nicht; führen Sie sie unter „groups“ auf.</translation>
    </message>
    <message>
        <source>There is no group “%1”; did you mean “%2”?</source>
        <translation>Die Gruppe „%1“ gibt es nicht; meinten Sie „%2“?</translation>
    </message>
    <message>
        <source>There are too many tasks; at most %1 are read.</source>
        <translation>Es sind zu viele Aufgaben; höchstens %1 werden gelesen.</translation>
    </message>
    <message>
        <source>Step %1 is beyond the last step, %2; the task will not fail.</source>
        <translation>Schritt %1 liegt hinter dem letzten Schritt %2; die Aufgabe wird nicht fehlschlagen.</translation>
    </message>
    <message>
        <source>A “duration” would never end with a “waitTime” of 0; make the wait time longer, or use “steps”.</source>
        <translation>Eine „duration“ würde mit einer „waitTime“ von 0 nie enden; verlängern Sie die Wartezeit, oder verwenden Sie „steps“.</translation>
    </message>
    <message>
        <source>There is no task “%1” to depend on; list it in “tasks”.</source>
        <translation>Die Aufgabe „%1“, von der dies abhängen soll, gibt es nicht; führen Sie sie unter „tasks“ auf.</translation>
    </message>
    <message>
        <source>There is no task “%1” to depend on; did you mean “%2”?</source>
        <translation>Die Aufgabe „%1“, von der dies abhängen soll, gibt es nicht; meinten Sie „%2“?</translation>
    </message>
    <message>
        <source>The key “id” is missing here; every task and every group needs one of its own.</source>
        <translation>Hier fehlt der Schlüssel „id“; jede Aufgabe und jede Gruppe braucht eine eigene Kennung.</translation>
    </message>
    <message>
        <source>“id” must not be empty.</source>
        <translation>„id“ darf nicht leer sein.</translation>
    </message>
    <message>
        <source>The id “%1” is taken already, in line %2; ids must differ.</source>
        <translation>Die Kennung „%1“ ist schon vergeben, in Zeile %2; Kennungen müssen sich unterscheiden.</translation>
    </message>
    <message>
        <source>“%1” must be one of %2, not %3.</source>
        <translation>„%1“ muss eines von %2 sein, nicht %3.</translation>
    </message>
    <message>
        <source>“argv” must name a program; leave out “command” where there is none.</source>
        <translation>„argv“ muss ein Programm nennen; lassen Sie „command“ weg, wo es keines gibt.</translation>
    </message>
</context>
<context>
    <name>NeighbourFile</name>
    <message>
        <source>“%1” is not read: this text has no folder of its own.</source>
        <translation>„%1“ wird nicht gelesen: Dieser Text hat keinen eigenen Ordner.</translation>
    </message>
    <message>
        <source>There is no file “%1”.</source>
        <translation>Es gibt keine Datei „%1“.</translation>
    </message>
    <message>
        <source>“%1” lies outside of this file&apos;s folder, and is not read.</source>
        <translation>„%1“ liegt außerhalb des Ordners dieser Datei und wird nicht gelesen.</translation>
    </message>
    <message>
        <source>“%1” is no plain file, or too large to be included.</source>
        <translation>„%1“ ist keine gewöhnliche Datei oder zu groß, um eingeschlossen zu werden.</translation>
    </message>
    <message>
        <source>“%1” cannot be read.</source>
        <translation>„%1“ kann nicht gelesen werden.</translation>
    </message>
</context>
<context>
    <name>NinjaFormat</name>
    <message>
        <source>This line is indented, but there is nothing above that it could belong to.</source>
        <translation>Diese Zeile ist eingerückt, aber darüber ist nichts, wozu sie gehören könnte.</translation>
    </message>
    <message>
        <source>Files include each other too deeply, or in a circle.</source>
        <translation>Dateien schließen einander zu tief oder im Kreis ein.</translation>
    </message>
    <message>
        <source>“build”, “rule”, another word of Ninja, or a variable with “=” is expected here.</source>
        <translation>Hier wird „build“, „rule“, ein anderes Wort von Ninja oder eine Variable mit „=“ erwartet.</translation>
    </message>
    <message>
        <source>A rule needs a name.</source>
        <translation>Eine Regel braucht einen Namen.</translation>
    </message>
    <message>
        <source>There is no rule “%1”; it must stand above this line.</source>
        <translation>Es gibt keine Regel „%1“; sie muss über dieser Zeile stehen.</translation>
    </message>
    <message>
        <source>Two edges make the file “%1”; only one may.</source>
        <translation>Zwei Kanten erzeugen die Datei „%1“; nur eine darf es.</translation>
    </message>
    <message>
        <source>An edge names what it makes, a colon and a rule: “build out: rule in”.</source>
        <translation>Eine Kante nennt, was sie erzeugt, einen Doppelpunkt und eine Regel: „build out: rule in“.</translation>
    </message>
    <message>
        <source>The variables of this file grow too large; from here on they are left as they are written.</source>
        <translation>Die Variablen dieser Datei werden zu groß; von hier an bleiben sie, wie sie geschrieben sind.</translation>
    </message>
</context>
<context>
    <name>NodeText</name>
    <message>
        <source>upstream cancelled</source>
        <translation>Vorgänger abgebrochen</translation>
    </message>
    <message>
        <source>never started</source>
        <translation>nie gestartet</translation>
    </message>
    <message>
        <source>upstream failed</source>
        <translation>Vorgänger fehlgeschlagen</translation>
    </message>
    <message>
        <source>started</source>
        <translation>gestartet</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>held: at step %1</source>
        <translation>festgehalten: bei Schritt %1</translation>
    </message>
    <message>
        <source>held: at step %1 of %2</source>
        <translation>festgehalten: bei Schritt %1 von %2</translation>
    </message>
    <message>
        <source>on a cycle</source>
        <translation>auf einem Kreis</translation>
    </message>
    <message>
        <source>waits for %1 of %2</source>
        <translation>wartet auf %1 von %2</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>nach %1</translation>
    </message>
    <message>
        <source>held: on start</source>
        <translation>festgehalten: beim Start</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>cancelling</source>
        <translation>bricht ab</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>per cent</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>per cent, what it does</comment>
        <translation>%1  %2</translation>
    </message>
</context>
<context>
    <name>OverlayText</name>
    <message>
        <source>next</source>
        <translation>als Nächstes</translation>
    </message>
    <message>
        <source>stops</source>
        <translation>endet</translation>
    </message>
    <message>
        <source>grace %1</source>
        <translation>Schonfrist %1</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>entfällt</translation>
    </message>
</context>
<context>
    <name>ProblemList</name>
    <message numerus="yes">
        <source>There are %n further warnings.</source>
        <translation>
            <numerusform>Es gibt %n weitere Warnung.</numerusform>
            <numerusform>Es gibt %n weitere Warnungen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProcessEngine</name>
    <message>
        <source>process %1</source>
        <translation>Prozess %1</translation>
    </message>
    <message>
        <source>[It has left processes behind; they are ended when the run is closed.]</source>
        <translation>[Sie hat Prozesse hinterlassen; sie werden beendet, wenn der Lauf geschlossen wird.]</translation>
    </message>
</context>
<context>
    <name>ProcessGuard</name>
    <message>
        <source>The guard that ends what a run leaves behind cannot be started: %1.</source>
        <translation>Der Wächter, der beendet, was ein Lauf hinterlässt, kann nicht gestartet werden: %1.</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>pass %1, %2 s: %3 of %4 ended, running %5, cancelling %6, failed %7</source>
        <translation>Durchgang %1, %2 s: %3 von %4 beendet, laufend %5, im Abbruch %6, fehlgeschlagen %7</translation>
    </message>
</context>
<context>
    <name>RecordingFile</name>
    <message>
        <source>The recording is cut off in its first line, which holds the graph; nothing of it can be shown.</source>
        <translation>Die Aufzeichnung bricht in ihrer ersten Zeile ab, in der der Graph steht; nichts davon lässt sich zeigen.</translation>
    </message>
    <message>
        <source>The file is empty; a recording is expected in it.</source>
        <translation>Die Datei ist leer; eine Aufzeichnung wird darin erwartet.</translation>
    </message>
    <message>
        <source>The graph in this recording cannot be read: %1</source>
        <translation>Der Graph in dieser Aufzeichnung lässt sich nicht lesen: %1</translation>
    </message>
    <message>
        <source>Event %1 is at %2 s, before the event above it, which is at %3 s; the events of a recording stand in their order.</source>
        <translation>Ereignis %1 ist bei %2 s, also vor dem Ereignis darüber bei %3 s; die Ereignisse einer Aufzeichnung stehen in ihrer Reihenfolge.</translation>
    </message>
    <message>
        <source>The recording is cut off in line %1; it is shown up to the line before.</source>
        <translation>Die Aufzeichnung bricht in Zeile %1 ab; gezeigt wird sie bis zur Zeile davor.</translation>
    </message>
    <message>
        <source>Steps from pass %1 on are not in this recording, as there were too many; states are.</source>
        <translation>Schritte ab Durchgang %1 stehen nicht in dieser Aufzeichnung, da es zu viele waren; Zustände schon.</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) of the events are not in the recording&apos;s graph; they are shown beside it. The first: %1</source>
        <translation>
            <numerusform>Eine Aufgabe der Ereignisse steht nicht im Graphen der Aufzeichnung; sie wird daneben gezeigt: %1</numerusform>
            <numerusform>%n Aufgaben der Ereignisse stehen nicht im Graphen der Aufzeichnung; sie werden daneben gezeigt. Die erste: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>This is a directory; name a recording inside it.</source>
        <translation>Das ist ein Verzeichnis; nennen Sie eine Aufzeichnung darin.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Diese Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>The file cannot be opened: %1.</source>
        <translation>Die Datei lässt sich nicht öffnen: %1.</translation>
    </message>
</context>
<context>
    <name>Reexecution</name>
    <message>
        <source>This recording does not say where in a pass its requests were carried out, so that its past cannot be run again.</source>
        <translation>Diese Aufzeichnung sagt nicht, an welcher Stelle eines Durchgangs ihre Anforderungen ausgeführt wurden; ihre Vergangenheit lässt sich daher nicht noch einmal ausführen.</translation>
    </message>
    <message>
        <source>This recording does not hold all steps up to here, so that its past cannot be run again.</source>
        <translation>Diese Aufzeichnung enthält nicht alle Schritte bis hierher; ihre Vergangenheit lässt sich daher nicht noch einmal ausführen.</translation>
    </message>
    <message>
        <source>Run again, it does not go as it was recorded: event %1 differs. This recording can be looked at, but not gone on from.</source>
        <translation>Noch einmal ausgeführt verläuft es nicht wie aufgezeichnet: Ereignis %1 ist ein anderes. Diese Aufzeichnung lässt sich ansehen, aber nicht fortsetzen.</translation>
    </message>
</context>
<context>
    <name>RequestJson</name>
    <message>
        <source>request</source>
        <translation>Anforderung</translation>
    </message>
    <message>
        <source>“%1” cannot be asked for; did you mean “%2”?</source>
        <translation>„%1“ kann nicht verlangt werden; meinten Sie „%2“?</translation>
    </message>
    <message>
        <source>There is no task “%1”; name one of “tasks” by its id.</source>
        <translation>Die Aufgabe „%1“ gibt es nicht; nennen Sie eine aus „tasks“ mit ihrer Kennung.</translation>
    </message>
    <message>
        <source>There is no group “%1”; name one of “groups” by its id.</source>
        <translation>Die Gruppe „%1“ gibt es nicht; nennen Sie eine aus „groups“ mit ihrer Kennung.</translation>
    </message>
    <message>
        <source>The key “%1” is missing in this request.</source>
        <translation>In dieser Anforderung fehlt der Schlüssel „%1“.</translation>
    </message>
    <message>
        <source>The key “%1” is missing; “%2” needs it.</source>
        <translation>Der Schlüssel „%1“ fehlt; „%2“ braucht ihn.</translation>
    </message>
    <message>
        <source>“%1” cannot be asked for; use cancelAll, cancelTask, cancelGroup, cancelRun, cancelNow, extendGrace, hold, release, throw, failNext, delay, ignoreCancel, pause, resume or setWaitTime.</source>
        <translation>„%1“ lässt sich nicht anfordern; möglich sind cancelAll, cancelTask, cancelGroup, cancelRun, cancelNow, extendGrace, hold, release, throw, failNext, delay, ignoreCancel, pause, resume und setWaitTime.</translation>
    </message>
</context>
<context>
    <name>Run</name>
    <message>
        <source>The run has ended: reset it first.</source>
        <translation>Der Lauf ist zu Ende: setzen Sie ihn erst zurück.</translation>
    </message>
    <message>
        <source>The run has no such task.</source>
        <translation>Der Lauf hat diese Aufgabe nicht.</translation>
    </message>
</context>
<context>
    <name>RunCommand</name>
    <message>
        <source>Task &quot;%1&quot; has a duration, which never passes with a wait time of 0: give a wait time above 0.</source>
        <translation>Die Aufgabe „%1“ hat eine Dauer, die bei einer Wartezeit von 0 nie vergeht: geben Sie eine Wartezeit über 0 an.</translation>
    </message>
    <message>
        <source>The trace cannot be written: %1.</source>
        <translation>Die Aufzeichnung kann nicht geschrieben werden: %1.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 in pass %3, after %4 s. %5
</source>
        <translation>%1: %2 in Durchgang %3, nach %4 s. %5
</translation>
    </message>
    <message>
        <source>  %1 failed: %2
</source>
        <translation>  %1 fehlgeschlagen: %2
</translation>
    </message>
    <message>
        <source>  %1, while it was closed: %2
</source>
        <translation>  %1, beim Schließen: %2
</translation>
    </message>
</context>
<context>
    <name>RunFolder</name>
    <message>
        <source>The folder %1 for the output of the run cannot be made. Make room, or give yourself the right to write there.</source>
        <translation>Der Ordner %1 für die Ausgabe des Laufs kann nicht angelegt werden. Schaffen Sie Platz, oder geben Sie sich das Recht, dort zu schreiben.</translation>
    </message>
</context>
<context>
    <name>Scheduler</name>
    <message>
        <source>The dependencies form a cycle: %1. Remove one of them.</source>
        <translation>Die Abhängigkeiten bilden einen Kreis: %1. Entfernen Sie eine davon.</translation>
    </message>
    <message>
        <source>an exception of an unknown kind</source>
        <translation>eine Ausnahme unbekannter Art</translation>
    </message>
</context>
<context>
    <name>SessionTime</name>
    <message>
        <source>The run has ended here: go further back to go on from there.</source>
        <translation>Hier ist der Lauf zu Ende: Gehen Sie weiter zurück, um von dort aus fortzusetzen.</translation>
    </message>
    <message>
        <source>Only a simulated run can go on from its past; the engine of this one is “%1”.</source>
        <translation>Nur ein simulierter Lauf kann aus seiner Vergangenheit weitergehen; die Maschine dieses Laufs ist „%1“.</translation>
    </message>
</context>
<context>
    <name>SlurmProfile</name>
    <message>
        <source>Slurm&apos;s answer is not understood: %1</source>
        <translation>Slurms Antwort ist nicht zu verstehen: %1</translation>
    </message>
</context>
<context>
    <name>TaskState</name>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Cancelling</source>
        <translation>Bricht ab</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>Erfolgreich</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Timed out</source>
        <translation>Zeit abgelaufen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
</context>
<context>
    <name>TraceReader</name>
    <message>
        <source>“%1” must be a number of seconds from 0, not %2.</source>
        <translation>„%1“ muss eine Zahl von Sekunden ab 0 sein, nicht %2.</translation>
    </message>
    <message>
        <source>A recording must begin with a line {&quot;event&quot;:&quot;graph&quot;, …}.</source>
        <translation>Eine Aufzeichnung muss mit einer Zeile {&quot;event&quot;:&quot;graph&quot;, …} beginnen.</translation>
    </message>
    <message>
        <source>This recording is of the version %1; this program reads “%2”.</source>
        <translation>Diese Aufzeichnung hat die Version %1; dieses Programm liest „%2“.</translation>
    </message>
    <message>
        <source>The key “graph” is missing: it holds the document that was run.</source>
        <translation>Der Schlüssel „graph“ fehlt: er enthält das Dokument, das gelaufen ist.</translation>
    </message>
    <message>
        <source>event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>“fraction” must be from 0 to 1, not %1.</source>
        <translation>„fraction“ muss von 0 bis 1 sein, nicht %1.</translation>
    </message>
    <message>
        <source>“outcome” must be succeeded, failed, cancelled or timedOut, not %1.</source>
        <translation>„outcome“ muss succeeded, failed, cancelled oder timedOut sein, nicht %1.</translation>
    </message>
    <message>
        <source>The key “%1” is missing in this event.</source>
        <translation>In diesem Ereignis fehlt der Schlüssel „%1“.</translation>
    </message>
    <message>
        <source>The recording has no whole line yet.</source>
        <translation>Die Aufzeichnung hat noch keine ganze Zeile.</translation>
    </message>
</context>
<context>
    <name>TraceWriter</name>
    <message>
        <source>The trace cannot be written further: %1. Free some space, or choose another file.</source>
        <translation>Die Aufzeichnung kann nicht weitergeschrieben werden: %1. Schaffen Sie Platz, oder wählen Sie eine andere Datei.</translation>
    </message>
</context>
<context>
    <name>Watch</name>
    <message>
        <source>Say what to watch: “running”, “running &gt; 8” or a filter such as “state:running group:db”.</source>
        <translation>Sagen Sie, was zu beobachten ist: „running“, „running &gt; 8“ oder ein Filter wie „state:running group:db“.</translation>
    </message>
    <message>
        <source>A whole number of tasks is right behind “%1”, such as “%2 8”.</source>
        <translation>Hinter „%1“ gehört eine ganze Zahl von Aufgaben, etwa „%2 8“.</translation>
    </message>
</context>
<context>
    <name>WfFormat</name>
    <message>
        <source>workflow file</source>
        <translation>Workflow-Datei</translation>
    </message>
    <message>
        <source>The key “workflow” is missing; it must hold the workflow&apos;s tasks.</source>
        <translation>Der Schlüssel „workflow“ fehlt; er muss die Aufgaben des Workflows enthalten.</translation>
    </message>
    <message>
        <source>There is no list of tasks in “workflow”: “tasks”, “jobs” or “specification” is expected.</source>
        <translation>In „workflow“ steht keine Liste von Aufgaben: „tasks“, „jobs“ oder „specification“ wird erwartet.</translation>
    </message>
    <message>
        <source>The key “tasks” is missing in “specification”.</source>
        <translation>In „specification“ fehlt der Schlüssel „tasks“.</translation>
    </message>
    <message>
        <source>There are too many tasks; at most %1 are read.</source>
        <translation>Es sind zu viele Aufgaben; höchstens %1 werden gelesen.</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) of “execution” are not in “specification”, and left out.</source>
        <translation>
            <numerusform>%n Aufgabe aus „execution“ steht nicht in „specification“ und wird ausgelassen.</numerusform>
            <numerusform>%n Aufgaben aus „execution“ stehen nicht in „specification“ und werden ausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>A task needs a “name” or an “id”; here it has neither.</source>
        <translation>Eine Aufgabe braucht „name“ oder „id“; hier hat sie keins von beiden.</translation>
    </message>
    <message>
        <source>The name of a task must not be empty.</source>
        <translation>Der Name einer Aufgabe darf nicht leer sein.</translation>
    </message>
    <message>
        <source>The id “%1” is taken already; ids must differ.</source>
        <translation>Die Kennung „%1“ ist schon vergeben; Kennungen müssen sich unterscheiden.</translation>
    </message>
    <message>
        <source>There is another task “%1”; what refers to that name means the first one.</source>
        <translation>Es gibt noch eine Aufgabe „%1“; was sich auf diesen Namen bezieht, meint die erste.</translation>
    </message>
    <message>
        <source>The task “%1” has more keys than are kept; this one is left out.</source>
        <translation>Die Aufgabe „%1“ hat mehr Schlüssel, als aufgehoben werden; dieser wird ausgelassen.</translation>
    </message>
    <message>
        <source>“%1” is no number of seconds from 0 to ten years: %2; it is left out.</source>
        <translation>„%1“ ist keine Zahl von Sekunden zwischen 0 und zehn Jahren: %2; der Wert wird ausgelassen.</translation>
    </message>
    <message>
        <source>There is no task “%1”, which “%2” refers to; the dependency is left out.</source>
        <translation>Es gibt keine Aufgabe „%1“, auf die sich „%2“ bezieht; die Abhängigkeit wird ausgelassen.</translation>
    </message>
    <message>
        <source>There are too many dependencies; at most %1 are read.</source>
        <translation>Es sind zu viele Abhängigkeiten; höchstens %1 werden gelesen.</translation>
    </message>
    <message>
        <source>The file names no parents and no children; the dependencies are those of files that one task writes and another reads.</source>
        <translation>Die Datei nennt weder „parents“ noch „children“; die Abhängigkeiten stammen aus Dateien, die eine Aufgabe schreibt und eine andere liest.</translation>
    </message>
</context>
<context>
    <name>XmlGuard</name>
    <message>
        <source>The file declares entities, which are not read: a few lines can become gigabytes. Write out what they stand for.</source>
        <translation>Die Datei deklariert Entitäten, die nicht gelesen werden: Aus wenigen Zeilen können Gigabytes werden. Schreiben Sie aus, wofür sie stehen.</translation>
    </message>
    <message numerus="yes">
        <source>This tag has too many attributes; at most %n are read.</source>
        <translation>
            <numerusform>Dieses Element hat zu viele Attribute; höchstens %n wird gelesen.</numerusform>
            <numerusform>Dieses Element hat zu viele Attribute; höchstens %n werden gelesen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>YamlFormats</name>
    <message>
        <source>Argo workflow</source>
        <translation>Argo-Workflow</translation>
    </message>
    <message>
        <source>There is no template with “dag” or “steps” in this file, so there is nothing to show.</source>
        <translation>In dieser Datei gibt es keine Vorlage mit „dag“ oder „steps“, also nichts zu zeigen.</translation>
    </message>
    <message>
        <source>template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Argo knows no key “%1” here.</source>
        <translation>Argo kennt hier keinen Schlüssel „%1“.</translation>
    </message>
    <message>
        <source>%1 Did you mean “%2”?</source>
        <translation>%1 Meinten Sie „%2“?</translation>
    </message>
    <message>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>This is no whole expression: names, “&amp;&amp;”, “||”, “!” and parentheses are expected; the names in it are taken.</source>
        <translation>Das ist kein vollständiger Ausdruck: erwartet werden Namen, „&amp;&amp;“, „||“, „!“ und Klammern; die Namen darin werden genommen.</translation>
    </message>
    <message>
        <source>There is no task “%1” in this template.</source>
        <translation>In dieser Vorlage gibt es keine Aufgabe „%1“.</translation>
    </message>
    <message>
        <source>file</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>This file has no services.</source>
        <translation>Diese Datei hat keine Dienste.</translation>
    </message>
    <message>
        <source>Included files are not read.</source>
        <translation>Eingebundene Dateien werden nicht gelesen.</translation>
    </message>
    <message>
        <source>“%1” is no service: a map is expected.</source>
        <translation>„%1“ ist kein Dienst: eine Map wird erwartet.</translation>
    </message>
    <message>
        <source>“%1” extends itself.</source>
        <translation>„%1“ erweitert sich selbst.</translation>
    </message>
    <message>
        <source>“%1” is not read; what it would add is missing.</source>
        <translation>„%1“ wird nicht gelesen; was es hinzufügen würde, fehlt.</translation>
    </message>
    <message>
        <source>There is no service “%1” that could be extended.</source>
        <translation>Es gibt keinen Dienst „%1“, der erweitert werden könnte.</translation>
    </message>
    <message>
        <source>There is no service “%1” in this file.</source>
        <translation>In dieser Datei gibt es keinen Dienst „%1“.</translation>
    </message>
    <message>
        <source>Docker Compose file</source>
        <translation>Docker-Compose-Datei</translation>
    </message>
    <message>
        <source>workflow</source>
        <translation>Workflow</translation>
    </message>
    <message>
        <source>The key “jobs” is missing; it must hold the workflow&apos;s jobs.</source>
        <translation>Der Schlüssel „jobs“ fehlt; er muss die Jobs des Workflows enthalten.</translation>
    </message>
    <message>
        <source>The job “%1” is empty.</source>
        <translation>Der Job „%1“ ist leer.</translation>
    </message>
    <message>
        <source>The job “%1” needs “%2”, which is no job of this workflow.</source>
        <translation>Der Job „%1“ braucht „%2“, das kein Job dieses Workflows ist.</translation>
    </message>
    <message>
        <source>GitHub Actions workflow</source>
        <translation>GitHub-Actions-Workflow</translation>
    </message>
    <message>
        <source>GitLab CI file</source>
        <translation>GitLab-CI-Datei</translation>
    </message>
    <message>
        <source>“%1” is no job: a map is expected.</source>
        <translation>„%1“ ist kein Job: eine Map wird erwartet.</translation>
    </message>
    <message>
        <source>“%1”, which is extended here, is not in this file; what it would add is missing.</source>
        <translation>„%1“, das hier erweitert wird, steht nicht in dieser Datei; was es hinzufügen würde, fehlt.</translation>
    </message>
    <message>
        <source>“%1” is not among the stages; it is taken for the last one.</source>
        <translation>„%1“ gehört nicht zu den Stufen; es wird als letzte genommen.</translation>
    </message>
    <message>
        <source>What is referred to here is not in this file.</source>
        <translation>Worauf hier verwiesen wird, steht nicht in dieser Datei.</translation>
    </message>
    <message>
        <source>What is needed here is of another pipeline; it is left out.</source>
        <translation>Was hier gebraucht wird, gehört zu einer anderen Pipeline; es wird weggelassen.</translation>
    </message>
    <message>
        <source>The name of a job is expected here; this is left out.</source>
        <translation>Hier wird der Name eines Jobs erwartet; das wird weggelassen.</translation>
    </message>
    <message>
        <source>There is no job “%1” in this file.</source>
        <translation>In dieser Datei gibt es keinen Job „%1“.</translation>
    </message>
    <message>
        <source>This template has no resources.</source>
        <translation>Diese Vorlage hat keine Ressourcen.</translation>
    </message>
    <message>
        <source>“%1” is no resource: a map with a type is expected.</source>
        <translation>„%1“ ist keine Ressource: eine Map mit einem Typ wird erwartet.</translation>
    </message>
    <message>
        <source>There is no resource “%1” in this template.</source>
        <translation>In dieser Vorlage gibt es keine Ressource „%1“.</translation>
    </message>
    <message>
        <source>Heat or CloudFormation template</source>
        <translation>Heat- oder CloudFormation-Vorlage</translation>
    </message>
    <message>
        <source>Taskfile</source>
        <translation>Taskfile</translation>
    </message>
    <message>
        <source>This Taskfile has no tasks of its own.</source>
        <translation>Dieses Taskfile hat keine eigenen Aufgaben.</translation>
    </message>
    <message>
        <source>A task&apos;s name is expected here; this is left out.</source>
        <translation>Hier wird der Name einer Aufgabe erwartet; das wird weggelassen.</translation>
    </message>
    <message>
        <source>Which task “%1” is, is known only when it runs.</source>
        <translation>Welche Aufgabe „%1“ ist, steht erst fest, wenn es läuft.</translation>
    </message>
    <message>
        <source>“%1” is a task of an included Taskfile, which is not read.</source>
        <translation>„%1“ ist eine Aufgabe eines eingebundenen Taskfiles, das nicht gelesen wird.</translation>
    </message>
    <message>
        <source>There is no task “%1” in this Taskfile.</source>
        <translation>In diesem Taskfile gibt es keine Aufgabe „%1“.</translation>
    </message>
    <message>
        <source>There is no pipeline in this file, so there is nothing to show.</source>
        <translation>In dieser Datei gibt es keine Pipeline, also nichts zu zeigen.</translation>
    </message>
    <message>
        <source>Runs at the end, whatever became of the others.</source>
        <translation>Läuft am Ende, was immer aus den anderen geworden ist.</translation>
    </message>
    <message>
        <source>There is no task “%1” in this pipeline.</source>
        <translation>In dieser Pipeline gibt es keine Aufgabe „%1“.</translation>
    </message>
    <message>
        <source>Tekton pipeline</source>
        <translation>Tekton-Pipeline</translation>
    </message>
    <message>
        <source>This YAML is of no kind that is known here. Known are Heat and CloudFormation templates (“resources”), Docker Compose (“services”), GitHub Actions (“on” and “jobs”), GitLab CI (jobs with “script”), Taskfiles (“version” and “tasks”), Argo workflows and Tekton pipelines (“apiVersion”).</source>
        <translation>Dieses YAML ist von keiner Art, die hier bekannt ist. Bekannt sind Heat- und CloudFormation-Vorlagen („resources“), Docker Compose („services“), GitHub Actions („on“ und „jobs“), GitLab CI (Jobs mit „script“), Taskfiles („version“ und „tasks“), Argo-Workflows und Tekton-Pipelines („apiVersion“).</translation>
    </message>
    <message>
        <source>There is nothing but comments in this file; a graph is expected.</source>
        <translation>In dieser Datei stehen nur Kommentare; ein Graph wird erwartet.</translation>
    </message>
    <message>
        <source>The file has too many tasks; the limit is %1.</source>
        <translation>Die Datei hat zu viele Aufgaben; die Grenze liegt bei %1.</translation>
    </message>
    <message>
        <source>Not declared in this file.</source>
        <translation>Nicht in dieser Datei vereinbart.</translation>
    </message>
    <message>
        <source>The file has too many dependencies; the limit is %1.</source>
        <translation>Die Datei hat zu viele Abhängigkeiten; die Grenze liegt bei %1.</translation>
    </message>
    <message>
        <source>The file says too much about its tasks; from here on it is not kept, but for the dependencies.</source>
        <translation>Die Datei sagt zu viel über ihre Aufgaben; ab hier wird es, von den Abhängigkeiten abgesehen, nicht behalten.</translation>
    </message>
    <message>
        <source>A name, or a list of names, is expected here; this is left out.</source>
        <translation>Hier wird ein Name oder eine Liste von Namen erwartet; das wird weggelassen.</translation>
    </message>
    <message>
        <source>A name is expected here; this is left out.</source>
        <translation>Hier wird ein Name erwartet; das wird weggelassen.</translation>
    </message>
    <message>
        <source>“%1” must be a map (“key: value”).</source>
        <translation>„%1“ muss eine Map sein („Schlüssel: Wert“).</translation>
    </message>
    <message>
        <source>“%1” must be a list (“- value”).</source>
        <translation>„%1“ muss eine Liste sein („- Wert“).</translation>
    </message>
    <message>
        <source>“%1” must be a text.</source>
        <translation>„%1“ muss ein Text sein.</translation>
    </message>
    <message>
        <source>“%1” is not kept: there are too many keys beside it.</source>
        <translation>„%1“ wird nicht behalten: daneben stehen zu viele Schlüssel.</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) have commands that only Task can fill in; they do nothing when the graph is run with real commands.</source>
        <translation>
            <numerusform>%n Aufgabe hat Befehle, die nur Task ausfüllen kann; sie tut nichts, wenn der Graph mit echten Befehlen läuft.</numerusform>
            <numerusform>%n Aufgaben haben Befehle, die nur Task ausfüllen kann; sie tun nichts, wenn der Graph mit echten Befehlen läuft.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There is no pipeline number %1 in this file; it has %n.</source>
        <translation>
            <numerusform>Eine Pipeline Nummer %1 gibt es in dieser Datei nicht; sie hat %n.</numerusform>
            <numerusform>Eine Pipeline Nummer %1 gibt es in dieser Datei nicht; sie hat %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>YamlReader</name>
    <message>
        <source>The text has too many values; the limit is %1.</source>
        <translation>Der Text hat zu viele Werte; die Grenze liegt bei %1.</translation>
    </message>
    <message>
        <source>The text has too many different tags.</source>
        <translation>Der Text hat zu viele verschiedene Tags.</translation>
    </message>
    <message>
        <source>No value before this one is marked “&amp;%1”, which “*%1” should repeat.</source>
        <translation>Kein Wert vor diesem ist mit „&amp;%1“ markiert, den „*%1“ wiederholen soll.</translation>
    </message>
    <message>
        <source>“*%1” stands inside the value that it repeats; no value can hold itself.</source>
        <translation>„*%1“ steht innerhalb des Wertes, den es wiederholt; kein Wert kann sich selbst enthalten.</translation>
    </message>
    <message numerus="yes">
        <source>Maps and lists are nested too deeply; the limit is %n levels.</source>
        <translation>
            <numerusform>Maps und Listen sind zu tief verschachtelt; die Grenze liegt bei %n Ebene.</numerusform>
            <numerusform>Maps und Listen sind zu tief verschachtelt; die Grenze liegt bei %n Ebenen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The merge keys (“&lt;&lt;”) of this text would bring in too many members; the limit is %1 altogether.</source>
        <translation>Die Merge-Schlüssel („&lt;&lt;“) dieses Textes würden zu viele Einträge einbringen; die Grenze liegt bei insgesamt %1.</translation>
    </message>
    <message>
        <source>The key “%1” stands twice in this map; the last one counts.</source>
        <translation>Der Schlüssel „%1“ steht zweimal in dieser Map; der letzte gilt.</translation>
    </message>
    <message>
        <source>There is not enough memory to read the text.</source>
        <translation>Der Speicher reicht nicht, um den Text zu lesen.</translation>
    </message>
    <message>
        <source>The text is too large; the limit is 4 GB.</source>
        <translation>Der Text ist zu groß; die Grenze liegt bei 4 GB.</translation>
    </message>
    <message>
        <source>The quoted text that begins here is not closed; the same quote is expected at its end.</source>
        <translation>Der Text in Anführungszeichen, der hier beginnt, ist nicht geschlossen; am Ende wird dasselbe Anführungszeichen erwartet.</translation>
    </message>
    <message>
        <source>A colon and a blank, which end a key, cannot stand here; put the text in quotes, or begin a new line.</source>
        <translation>Ein Doppelpunkt mit Leerzeichen, der einen Schlüssel beendet, kann hier nicht stehen; setzen Sie den Text in Anführungszeichen oder beginnen Sie eine neue Zeile.</translation>
    </message>
    <message>
        <source>A key cannot stand here; begin a new line.</source>
        <translation>Ein Schlüssel kann hier nicht stehen; beginnen Sie eine neue Zeile.</translation>
    </message>
    <message>
        <source>An element of a list (“- ”) cannot stand here; begin a new line.</source>
        <translation>Ein Listenelement („- “) kann hier nicht stehen; beginnen Sie eine neue Zeile.</translation>
    </message>
    <message>
        <source>A colon is expected after a key.</source>
        <translation>Nach einem Schlüssel wird ein Doppelpunkt erwartet.</translation>
    </message>
    <message>
        <source>A key is expected here, indented as far as the keys before it.</source>
        <translation>Hier wird ein Schlüssel erwartet, so weit eingerückt wie die Schlüssel davor.</translation>
    </message>
    <message>
        <source>An element of the list (“- ”) is expected here, indented as far as those before it.</source>
        <translation>Hier wird ein Element der Liste („- “) erwartet, so weit eingerückt wie die davor.</translation>
    </message>
    <message>
        <source>A comma or a closing bracket is expected in the list that begins here.</source>
        <translation>In der Liste, die hier beginnt, wird ein Komma oder eine schließende Klammer erwartet.</translation>
    </message>
    <message>
        <source>A comma or a closing brace is expected in the map that begins here.</source>
        <translation>In der Map, die hier beginnt, wird ein Komma oder eine schließende geschweifte Klammer erwartet.</translation>
    </message>
    <message>
        <source>A value is expected here.</source>
        <translation>Hier wird ein Wert erwartet.</translation>
    </message>
    <message>
        <source>There is more text after the end of the value; a further document begins with “---”.</source>
        <translation>Nach dem Ende des Wertes folgt weiterer Text; ein weiteres Dokument beginnt mit „---“.</translation>
    </message>
    <message>
        <source>A name of letters and digits is expected after “&amp;” or “*”; put text that begins with them in quotes.</source>
        <translation>Nach „&amp;“ oder „*“ wird ein Name aus Buchstaben und Ziffern erwartet; setzen Sie Text, der damit beginnt, in Anführungszeichen.</translation>
    </message>
    <message>
        <source>This escape is not known; write \\ for a backslash, or use single quotes.</source>
        <translation>Diese Escape-Folge ist nicht bekannt; schreiben Sie \\ für einen Backslash oder nehmen Sie einfache Anführungszeichen.</translation>
    </message>
    <message>
        <source>Hexadecimal digits are expected in this escape.</source>
        <translation>In dieser Escape-Folge werden hexadezimale Ziffern erwartet.</translation>
    </message>
    <message>
        <source>This escape names no character.</source>
        <translation>Diese Escape-Folge benennt kein Zeichen.</translation>
    </message>
    <message>
        <source>This tag&apos;s handle is not declared; a line “%TAG” must do that before “---”.</source>
        <translation>Das Kürzel dieses Tags ist nicht vereinbart; das muss eine Zeile „%TAG“ vor „---“ tun.</translation>
    </message>
    <message>
        <source>The line is expected to end here.</source>
        <translation>Hier sollte die Zeile enden.</translation>
    </message>
    <message>
        <source>This version of YAML is not known; 1.1 and 1.2 are.</source>
        <translation>Diese YAML-Version ist nicht bekannt; bekannt sind 1.1 und 1.2.</translation>
    </message>
    <message>
        <source>A control character stands here (a zero byte, for instance), which no YAML text may hold; is this a text file?</source>
        <translation>Hier steht ein Steuerzeichen (ein Nullbyte zum Beispiel), das kein YAML-Text enthalten darf; ist das eine Textdatei?</translation>
    </message>
    <message>
        <source>The file ends within a character; it may be cut off.</source>
        <translation>Die Datei endet mitten in einem Zeichen; vielleicht ist sie abgeschnitten.</translation>
    </message>
    <message>
        <source>The bytes here are not UTF-8; save the file in that encoding.</source>
        <translation>Die Bytes hier sind kein UTF-8; speichern Sie die Datei in dieser Kodierung.</translation>
    </message>
    <message>
        <source>A tab stands where only blanks may indent; replace it.</source>
        <translation>Hier steht ein Tabulator, wo nur Leerzeichen einrücken dürfen; ersetzen Sie ihn.</translation>
    </message>
    <message>
        <source>No value can begin with this character; put the text in quotes.</source>
        <translation>Mit diesem Zeichen kann kein Wert beginnen; setzen Sie den Text in Anführungszeichen.</translation>
    </message>
    <message>
        <source>This is no YAML: %1.</source>
        <translation>Das ist kein YAML: %1.</translation>
    </message>
    <message>
        <source>This looks like a template (of Jinja or Helm, for instance), which is YAML only when it has been filled in. %1</source>
        <translation>Das sieht nach einer Vorlage aus (von Jinja oder Helm zum Beispiel), die erst ausgefüllt YAML ist. %1</translation>
    </message>
    <message>
        <source>The aliases of this text stand for too many values; the limit is %1 altogether.</source>
        <translation>Die Aliase dieses Textes stehen für zu viele Werte; die Grenze liegt bei insgesamt %1.</translation>
    </message>
</context>
<context>
    <name>stepwise::Actions</name>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>S&amp;tart page</source>
        <translation>S&amp;tartseite</translation>
    </message>
    <message>
        <source>&amp;Save a copy…</source>
        <translation>&amp;Kopie speichern …</translation>
    </message>
    <message>
        <source>&amp;Export picture…</source>
        <translation>&amp;Bild exportieren …</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>&amp;Einstellungen …</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Copy names</source>
        <translation>Namen &amp;kopieren</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
        <source>Select what &amp;depends on it</source>
        <translation>Auswählen, was davon &amp;abhängt</translation>
    </message>
    <message>
        <source>Select what it &amp;needs</source>
        <translation>Auswählen, was es &amp;braucht</translation>
    </message>
    <message>
        <source>&amp;Filter tasks</source>
        <translation>Aufgaben &amp;filtern</translation>
    </message>
    <message>
        <source>Find a &amp;task or an action</source>
        <translation>A&amp;ufgabe oder Aktion suchen</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>Zoom to &amp;100 %</source>
        <translation>Auf &amp;100 % zoomen</translation>
    </message>
    <message>
        <source>&amp;Fit graph</source>
        <translation>Ganzen Graphen &amp;zeigen</translation>
    </message>
    <message>
        <source>Fit &amp;selection</source>
        <translation>&amp;Auswahl zeigen</translation>
    </message>
    <message>
        <source>&amp;Left to right</source>
        <translation>Von &amp;links nach rechts</translation>
    </message>
    <message>
        <source>&amp;Top to bottom</source>
        <translation>Von &amp;oben nach unten</translation>
    </message>
    <message>
        <source>&amp;Minimap</source>
        <translation>&amp;Übersichtskarte</translation>
    </message>
    <message>
        <source>L&amp;egend</source>
        <translation>L&amp;egende</translation>
    </message>
    <message>
        <source>Run &amp;options…</source>
        <translation>Lauf&amp;optionen …</translation>
    </message>
    <message>
        <source>&amp;Turn dependencies round</source>
        <translation>Abhängigkeiten &amp;umkehren</translation>
    </message>
    <message>
        <source>&amp;Problems of the file…</source>
        <translation>&amp;Probleme der Datei …</translation>
    </message>
    <message>
        <source>&amp;Collapse all groups</source>
        <translation>Alle Gruppen &amp;zuklappen</translation>
    </message>
    <message>
        <source>&amp;Expand all groups</source>
        <translation>Alle Gruppen &amp;aufklappen</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Step &amp;task</source>
        <translation>&amp;Aufgabenschritt</translation>
    </message>
    <message>
        <source>Step &amp;pass</source>
        <translation>&amp;Durchgang</translation>
    </message>
    <message>
        <source>Run to &amp;selection</source>
        <translation>Bis zur Aus&amp;wahl</translation>
    </message>
    <message>
        <source>Slo&amp;wer</source>
        <translation>&amp;Langsamer</translation>
    </message>
    <message>
        <source>&amp;Faster</source>
        <translation>&amp;Schneller</translation>
    </message>
    <message>
        <source>R&amp;eset</source>
        <translation>&amp;Zurücksetzen</translation>
    </message>
    <message>
        <source>Play &amp;demo</source>
        <translation>&amp;Vorführung abspielen</translation>
    </message>
    <message>
        <source>&amp;Cancel everything</source>
        <translation>Alles abbre&amp;chen</translation>
    </message>
    <message>
        <source>Ca&amp;ncel selection</source>
        <translation>Auswahl abb&amp;rechen</translation>
    </message>
    <message>
        <source>Cancel no&amp;w what is cancelling</source>
        <translation>&amp;Jetzt schließen, was abbricht</translation>
    </message>
    <message>
        <source>Extend &amp;grace by 10 s</source>
        <translation>Schon&amp;frist um 10 s verlängern</translation>
    </message>
    <message>
        <source>&amp;Hold</source>
        <translation>Fest&amp;halten</translation>
    </message>
    <message>
        <source>Re&amp;lease</source>
        <translation>Frei&amp;geben</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tasten</translation>
    </message>
    <message>
        <source>&amp;About Stepwise</source>
        <translation>Ü&amp;ber Stepwise</translation>
    </message>
    <message>
        <source>Run the graph, or go on (F5)</source>
        <translation>Den Graphen laufen lassen oder fortsetzen (F5)</translation>
    </message>
    <message>
        <source>Pause: tasks and clock stand still (F5)</source>
        <translation>Anhalten: Aufgaben und Uhr stehen still (F5)</translation>
    </message>
    <message>
        <source>One step of one task, the next in order (F10)</source>
        <translation>Ein Schritt einer Aufgabe, der nächsten in der Reihenfolge (F10)</translation>
    </message>
    <message>
        <source>One whole pass (F11)</source>
        <translation>Ein ganzer Durchgang (F11)</translation>
    </message>
    <message>
        <source>A new run that has not begun (Ctrl+Shift+F5)</source>
        <translation>Ein neuer Lauf, der noch nicht begonnen hat (Strg+Umschalt+F5)</translation>
    </message>
    <message>
        <source>Show the whole graph (Ctrl+9)</source>
        <translation>Den ganzen Graphen zeigen (Strg+9)</translation>
    </message>
    <message>
        <source>Show what is selected (Ctrl+8)</source>
        <translation>Zeigen, was ausgewählt ist (Strg+8)</translation>
    </message>
    <message>
        <source>Layers from left to right</source>
        <translation>Ebenen von links nach rechts</translation>
    </message>
    <message>
        <source>Layers from top to bottom</source>
        <translation>Ebenen von oben nach unten</translation>
    </message>
    <message>
        <source>Runs carry out the script of the file</source>
        <translation>Läufe führen das Skript der Datei aus</translation>
    </message>
    <message>
        <source>Read every arrow of the file the other way</source>
        <translation>Jeden Pfeil der Datei andersherum lesen</translation>
    </message>
    <message>
        <source>Select the &amp;path between two</source>
        <translation>&amp;Pfad zwischen zweien auswählen</translation>
    </message>
    <message>
        <source>&amp;Back to where the view was</source>
        <translation>&amp;Zurück zur vorigen Ansicht</translation>
    </message>
    <message>
        <source>Fo&amp;rward again</source>
        <translation>Wieder &amp;vor</translation>
    </message>
    <message>
        <source>Follow what r&amp;uns</source>
        <translation>Dem &amp;Laufenden folgen</translation>
    </message>
    <message>
        <source>The &amp;file&apos;s groups</source>
        <translation>&amp;Gruppen der Datei</translation>
    </message>
    <message>
        <source>What &amp;names begin with</source>
        <translation>&amp;Anfang der Namen</translation>
    </message>
    <message>
        <source>&amp;Depth</source>
        <translation>&amp;Tiefe</translation>
    </message>
    <message>
        <source>&amp;State</source>
        <translation>&amp;Zustand</translation>
    </message>
    <message>
        <source>N&amp;othing</source>
        <translation>&amp;Nichts</translation>
    </message>
    <message>
        <source>&amp;Group by states as they are now</source>
        <translation>Nach den Zuständen von &amp;jetzt gruppieren</translation>
    </message>
    <message>
        <source>Merge t&amp;wins</source>
        <translation>Z&amp;willinge zusammenfassen</translation>
    </message>
    <message>
        <source>C&amp;ollapse the group of the selection</source>
        <translation>Gruppe der Auswahl z&amp;uklappen</translation>
    </message>
    <message>
        <source>E&amp;xpand the group of the selection</source>
        <translation>Gruppe der Auswahl au&amp;fklappen</translation>
    </message>
    <message>
        <source>Keep what is running in view (Ctrl+Shift+F)</source>
        <translation>Behält im Blick, was läuft (Strg+Umschalt+F)</translation>
    </message>
    <message>
        <source>Tasks with the same dependencies as one node</source>
        <translation>Aufgaben mit denselben Abhängigkeiten als ein Knoten</translation>
    </message>
    <message>
        <source>&amp;Automatic</source>
        <translation>&amp;Automatisch</translation>
    </message>
    <message>
        <source>&amp;Fast</source>
        <translation>&amp;Schnell</translation>
    </message>
    <message>
        <source>&amp;Quality</source>
        <translation>Sch&amp;ön</translation>
    </message>
    <message>
        <source>Chosen by the size of the graph</source>
        <translation>Nach der Größe des Graphen gewählt</translation>
    </message>
    <message>
        <source>Step o&amp;ut of group</source>
        <translation>Aus der Gr&amp;uppe heraus</translation>
    </message>
    <message>
        <source>Step &amp;back</source>
        <translation>Schritt zurüc&amp;k</translation>
    </message>
    <message>
        <source>Step f&amp;orward</source>
        <translation>Schritt &amp;vor</translation>
    </message>
    <message>
        <source>Back to no&amp;w</source>
        <translation>Zurück zum &amp;Jetzt</translation>
    </message>
    <message>
        <source>Go on until all tasks of the group have ended (Shift+F11)</source>
        <translation>Weiter, bis alle Aufgaben der Gruppe beendet sind (Umschalt+F11)</translation>
    </message>
    <message>
        <source>Go on until one of the selected tasks starts (Ctrl+F10)</source>
        <translation>Weiter, bis eine der ausgewählten Aufgaben startet (Strg+F10)</translation>
    </message>
    <message>
        <source>Look at the moment before the last step (Alt+Left)</source>
        <translation>Den Augenblick vor dem letzten Schritt ansehen (Alt+Links)</translation>
    </message>
    <message>
        <source>Look at the moment after the next step (Alt+Right)</source>
        <translation>Den Augenblick nach dem nächsten Schritt ansehen (Alt+Rechts)</translation>
    </message>
    <message>
        <source>Show the run as it is now (Alt+End)</source>
        <translation>Den Lauf zeigen, wie er jetzt ist (Alt+Ende)</translation>
    </message>
    <message>
        <source>Save &amp;recording…</source>
        <translation>A&amp;ufzeichnung speichern …</translation>
    </message>
    <message>
        <source>&amp;Play the recording</source>
        <translation>Aufzeichnung &amp;abspielen</translation>
    </message>
    <message>
        <source>Shows the run from where you are, as time goes (Ctrl+Alt+F5)</source>
        <translation>Zeigt den Lauf von hier an, wie die Zeit vergeht (Strg+Alt+F5)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>Rerun e&amp;verything</source>
        <translation>Alles noch ein&amp;mal</translation>
    </message>
    <message>
        <source>Rerun what has &amp;not succeeded</source>
        <translation>&amp;Nicht Erfolgreiches noch einmal</translation>
    </message>
    <message>
        <source>Fail at ne&amp;xt step</source>
        <translation>Beim nächsten Schritt &amp;fehlschlagen</translation>
    </message>
    <message>
        <source>Dela&amp;y…</source>
        <translation>&amp;Verzögern…</translation>
    </message>
    <message>
        <source>&amp;Ignore cancel</source>
        <translation>Abbruch &amp;ignorieren</translation>
    </message>
    <message>
        <source>&amp;Breakpoint on start</source>
        <translation>&amp;Haltepunkt am Start</translation>
    </message>
    <message>
        <source>New breakpoint…</source>
        <translation>Neuer Haltepunkt…</translation>
    </message>
    <message>
        <source>Switch all breakpoints off</source>
        <translation>Alle Haltepunkte ausschalten</translation>
    </message>
    <message>
        <source>Remove all breakpoints</source>
        <translation>Alle Haltepunkte entfernen</translation>
    </message>
    <message>
        <source>A new run of all tasks, from the beginning (Ctrl+Shift+R)</source>
        <translation>Ein neuer Lauf aller Aufgaben, von Anfang an (Strg+Umschalt+R)</translation>
    </message>
    <message>
        <source>A new run of what failed, was cancelled or skipped; the rest is kept (Ctrl+Alt+R)</source>
        <translation>Ein neuer Lauf dessen, was fehlschlug, abgebrochen oder übersprungen wurde; der Rest bleibt (Strg+Alt+R)</translation>
    </message>
    <message>
        <source>The selected tasks fail at their next step (Ctrl+K)</source>
        <translation>Die ausgewählten Aufgaben schlagen bei ihrem nächsten Schritt fehl (Strg+K)</translation>
    </message>
    <message>
        <source>The selected tasks make no step for a while (Ctrl+Shift+K)</source>
        <translation>Die ausgewählten Aufgaben machen eine Weile keinen Schritt (Strg+Umschalt+K)</translation>
    </message>
    <message>
        <source>The selected tasks ignore it when they are told to end (Ctrl+Alt+K)</source>
        <translation>Die ausgewählten Aufgaben ignorieren es, wenn sie enden sollen (Strg+Alt+K)</translation>
    </message>
    <message>
        <source>Pause before the selected tasks start (F9)</source>
        <translation>Anhalten, bevor die ausgewählten Aufgaben starten (F9)</translation>
    </message>
    <message>
        <source>New breakpoint (Ctrl+F9)</source>
        <translation>Neuer Haltepunkt (Strg+F9)</translation>
    </message>
    <message>
        <source>Export ti&amp;meline…</source>
        <translation>&amp;Zeitachse exportieren …</translation>
    </message>
    <message>
        <source>Save as &amp;demo…</source>
        <translation>Als &amp;Vorführung speichern …</translation>
    </message>
    <message>
        <source>Fit ti&amp;meline</source>
        <translation>Zeitachse &amp;einpassen</translation>
    </message>
    <message>
        <source>Zoom timeline &amp;in</source>
        <translation>Zeitachse ver&amp;größern</translation>
    </message>
    <message>
        <source>Zoom timeline &amp;out</source>
        <translation>Zeitachse ver&amp;kleinern</translation>
    </message>
    <message>
        <source>Keep &amp;now in the timeline</source>
        <translation>&amp;Jetzt in der Zeitachse halten</translation>
    </message>
    <message>
        <source>&amp;Critical path</source>
        <translation>&amp;Kritischer Pfad</translation>
    </message>
    <message>
        <source>Timeline by &amp;start</source>
        <translation>Zeitachse nach &amp;Start</translation>
    </message>
    <message>
        <source>Timeline by &amp;name</source>
        <translation>Zeitachse nach &amp;Namen</translation>
    </message>
    <message>
        <source>Timeline by critical &amp;path</source>
        <translation>Zeitachse nach kritischem &amp;Pfad</translation>
    </message>
    <message>
        <source>Timeline as in the &amp;file</source>
        <translation>Zeitachse wie in der &amp;Datei</translation>
    </message>
    <message>
        <source>Fo&amp;ld all groups of the timeline</source>
        <translation>Alle Gruppen der Zeitachse &amp;zuklappen</translation>
    </message>
    <message>
        <source>&amp;Unfold all groups of the timeline</source>
        <translation>Alle Gruppen der Zeitachse &amp;aufklappen</translation>
    </message>
    <message>
        <source>&amp;List of runs</source>
        <translation>&amp;Liste der Läufe</translation>
    </message>
    <message>
        <source>Re&amp;name the run</source>
        <translation>Lauf &amp;umbenennen</translation>
    </message>
    <message>
        <source>&amp;Compare with the run before</source>
        <translation>Mit dem Lauf davor &amp;vergleichen</translation>
    </message>
    <message>
        <source>Compare two &amp;policies…</source>
        <translation>Zwei &amp;Regeln vergleichen …</translation>
    </message>
    <message>
        <source>&amp;Add a recording…</source>
        <translation>Aufzeichnung &amp;hinzufügen …</translation>
    </message>
    <message>
        <source>&amp;What went wrong</source>
        <translation>&amp;Was schiefging</translation>
    </message>
    <message>
        <source>W&amp;atches</source>
        <translation>Be&amp;obachtetes</translation>
    </message>
    <message>
        <source>The chain of tasks that decides the end (Ctrl+Shift+C)</source>
        <translation>Die Kette von Aufgaben, die das Ende bestimmt (Strg+Umschalt+C)</translation>
    </message>
    <message>
        <source>The graph, with what was asked of this run as its script</source>
        <translation>Der Graph, mit allem, was von diesem Lauf verlangt wurde, als Skript</translation>
    </message>
    <message>
        <source>Or the two that are selected in the list of runs</source>
        <translation>Oder die zwei, die in der Liste der Läufe ausgewählt sind</translation>
    </message>
    <message>
        <source>&amp;Output of the task</source>
        <translation>A&amp;usgabe der Aufgabe</translation>
    </message>
    <message>
        <source>&amp;Simulated tasks</source>
        <translation>&amp;Simulierte Aufgaben</translation>
    </message>
    <message>
        <source>&amp;Commands on this machine</source>
        <translation>&amp;Befehle auf diesem Rechner</translation>
    </message>
    <message>
        <source>Commands on a Slurm &amp;cluster</source>
        <translation>Befehle auf einem Slurm-&amp;Cluster</translation>
    </message>
    <message>
        <source>S&amp;lurm settings…</source>
        <translation>S&amp;lurm-Einstellungen…</translation>
    </message>
    <message>
        <source>Pausing &amp;stops the processes, too</source>
        <translation>Pause &amp;hält auch die Prozesse an</translation>
    </message>
</context>
<context>
    <name>stepwise::Banner</name>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>stepwise::BreakpointActs</name>
    <message>
        <source>remove all breakpoints</source>
        <translation>alle Haltepunkte entfernen</translation>
    </message>
    <message>
        <source>No task is selected.</source>
        <translation>Keine Aufgabe ist ausgewählt.</translation>
    </message>
    <message>
        <source>Too many tasks: set a breakpoint on their group, or with a filter.</source>
        <translation>Zu viele Aufgaben: Setzen Sie einen Haltepunkt auf ihre Gruppe oder mit einem Filter.</translation>
    </message>
    <message>
        <source>There are no tasks.</source>
        <translation>Es gibt keine Aufgaben.</translation>
    </message>
    <message>
        <source>There are no breakpoints.</source>
        <translation>Es gibt keine Haltepunkte.</translation>
    </message>
    <message>
        <source>Switch all breakpoints off</source>
        <translation>Alle Haltepunkte ausschalten</translation>
    </message>
    <message>
        <source>Switch all breakpoints on</source>
        <translation>Alle Haltepunkte einschalten</translation>
    </message>
    <message>
        <source>Step…</source>
        <translation>Schritt…</translation>
    </message>
    <message>
        <source>With a &amp;condition…</source>
        <translation>Mit &amp;Bedingung…</translation>
    </message>
    <message numerus="yes">
        <source>remove %n breakpoint(s)</source>
        <translation>
            <numerusform>Haltepunkt entfernen</numerusform>
            <numerusform>%n Haltepunkte entfernen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>set %n breakpoint(s)</source>
        <translation>
            <numerusform>Haltepunkt setzen</numerusform>
            <numerusform>%n Haltepunkte setzen</numerusform>
        </translation>
    </message>
    <message>
        <source>edit the breakpoint</source>
        <translation>Haltepunkt bearbeiten</translation>
    </message>
    <message>
        <source>switch the breakpoint on</source>
        <translation>Haltepunkt einschalten</translation>
    </message>
    <message>
        <source>switch the breakpoint off</source>
        <translation>Haltepunkt ausschalten</translation>
    </message>
    <message>
        <source>switch all breakpoints on</source>
        <translation>alle Haltepunkte einschalten</translation>
    </message>
    <message>
        <source>switch all breakpoints off</source>
        <translation>alle Haltepunkte ausschalten</translation>
    </message>
</context>
<context>
    <name>stepwise::BreakpointDialog</name>
    <message>
        <source>Column %1: %2</source>
        <translation>Spalte %1: %2</translation>
    </message>
    <message>
        <source>Switch it off &amp;once it has paused a run</source>
        <translation>Ausschalten, s&amp;obald er einen Lauf angehalten hat</translation>
    </message>
    <message>
        <source>Only write it to the event &amp;log, without a pause</source>
        <translation>Nur ins Ereignis&amp;protokoll schreiben, ohne anzuhalten</translation>
    </message>
    <message>
        <source>&amp;Switched on</source>
        <translation>&amp;Eingeschaltet</translation>
    </message>
    <message>
        <source>Breakpoint</source>
        <translation>Haltepunkt</translation>
    </message>
    <message>
        <source>every step</source>
        <translation>jeder Schritt</translation>
    </message>
    <message>
        <source>&amp;Pause on</source>
        <translation>&amp;Anhalten bei</translation>
    </message>
    <message>
        <source>S&amp;tep</source>
        <translation>S&amp;chritt</translation>
    </message>
    <message>
        <source>any task</source>
        <translation>jede Aufgabe</translation>
    </message>
    <message>
        <source>a task</source>
        <translation>eine Aufgabe</translation>
    </message>
    <message>
        <source>any task in a group</source>
        <translation>jede Aufgabe einer Gruppe</translation>
    </message>
    <message>
        <source>any task that matches</source>
        <translation>jede Aufgabe, auf die es zutrifft</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Welche</translation>
    </message>
    <message>
        <source>&amp;Of</source>
        <translation>&amp;Von</translation>
    </message>
    <message>
        <source>always</source>
        <comment>a breakpoint without a condition</comment>
        <translation>immer</translation>
    </message>
    <message>
        <source>Only &amp;if</source>
        <translation>Nur &amp;wenn</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keinen</translation>
    </message>
    <message>
        <source>Pass over the &amp;first</source>
        <translation>Die ersten &amp;übergehen</translation>
    </message>
    <message>
        <source>The id of a task; this graph has none of that id.</source>
        <translation>Die Kennung einer Aufgabe; dieser Graph hat keine mit dieser.</translation>
    </message>
    <message>
        <source>The id of a group; this graph has none of that id.</source>
        <translation>Die Kennung einer Gruppe; dieser Graph hat keine mit dieser.</translation>
    </message>
    <message>
        <source>For example: step &gt;= 3, time &gt; 5s, pass &lt; 10, state:running, held</source>
        <translation>Zum Beispiel: step &gt;= 3, time &gt; 5s, pass &lt; 10, state:running, held</translation>
    </message>
</context>
<context>
    <name>stepwise::BreakpointModel</name>
    <message>
        <source>%1 – not in this graph</source>
        <translation>%1 – nicht in diesem Graphen</translation>
    </message>
    <message>
        <source>The graph does not have this; it is kept for when it comes back.</source>
        <translation>Das gibt es im Graphen nicht; es bleibt für den Fall, dass es wiederkommt.</translation>
    </message>
    <message>
        <source>Pauses on</source>
        <translation>Hält an bei</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>If</source>
        <translation>Wenn</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Treffer</translation>
    </message>
</context>
<context>
    <name>stepwise::BreakpointsPanel</name>
    <message>
        <source>No breakpoints. F9 sets one on the selected task.</source>
        <translation>Keine Haltepunkte. F9 setzt einen auf die ausgewählte Aufgabe.</translation>
    </message>
    <message>
        <source>Edit the breakpoint (Enter)</source>
        <translation>Haltepunkt bearbeiten (Eingabe)</translation>
    </message>
    <message>
        <source>Remove the breakpoint (Del)</source>
        <translation>Haltepunkt entfernen (Entf)</translation>
    </message>
    <message>
        <source>Breakpoints</source>
        <translation>Haltepunkte</translation>
    </message>
</context>
<context>
    <name>stepwise::CancelMenu</name>
    <message>
        <source>With %1 of grace</source>
        <translation>Mit %1 Schonfrist</translation>
    </message>
    <message>
        <source>At once, without grace</source>
        <translation>Sofort, ohne Schonfrist</translation>
    </message>
    <message>
        <source>&amp;Everything	Shift+F5</source>
        <translation>&amp;Alles	Umschalt+F5</translation>
    </message>
    <message numerus="yes">
        <source>The &amp;selection: %n task(s)	Ctrl+F5</source>
        <translation>
            <numerusform>Aus&amp;wahl: %n Aufgabe	Strg+F5</numerusform>
            <numerusform>Aus&amp;wahl: %n Aufgaben	Strg+F5</numerusform>
        </translation>
    </message>
    <message>
        <source>A &amp;group</source>
        <translation>Eine &amp;Gruppe</translation>
    </message>
    <message>
        <source>Cancel &amp;now what is cancelling</source>
        <translation>&amp;Jetzt schließen, was abbricht</translation>
    </message>
    <message>
        <source>E&amp;xtend its grace</source>
        <translation>Schonfrist &amp;verlängern</translation>
    </message>
</context>
<context>
    <name>stepwise::CancelPreviewer</name>
    <message>
        <source>Would change nothing</source>
        <translation>Würde nichts ändern</translation>
    </message>
    <message>
        <source>Stops now: %1 · gets grace: %2 · skipped: %3 · goes on: %4</source>
        <translation>Endet sofort: %1 · bekommt Schonfrist: %2 · entfällt: %3 · läuft weiter: %4</translation>
    </message>
</context>
<context>
    <name>stepwise::CanvasBar</name>
    <message>
        <source>Theme, palette and legend</source>
        <translation>Thema, Palette und Legende</translation>
    </message>
    <message>
        <source>All groups</source>
        <translation>Alle Gruppen</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>zoom</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Zoom to 100 %</source>
        <translation>Auf 100 % zoomen</translation>
    </message>
    <message>
        <source>laying out …</source>
        <translation>wird angeordnet …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Keep the picture as it is</source>
        <translation>Das Bild lassen, wie es ist</translation>
    </message>
    <message>
        <source>laying out, %1 %</source>
        <translation>wird angeordnet, %1 %</translation>
    </message>
</context>
<context>
    <name>stepwise::CommandsDialog</name>
    <message>
        <source>Words for Slurm&apos;s commands</source>
        <translation>Wörter für Slurms Befehle</translation>
    </message>
    <message>
        <source>Run the commands of %1?</source>
        <translation>Die Befehle von %1 ausführen?</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) would run commands on this machine, in %1, with your rights. Opening a file never runs anything; look at the commands before you let them run.</source>
        <translation>
            <numerusform>%n Aufgabe würde auf diesem Rechner, in %1, mit Ihren Rechten einen Befehl ausführen. Eine Datei zu öffnen führt nie etwas aus; sehen Sie den Befehl an, ehe Sie ihn erlauben.</numerusform>
            <numerusform>%n Aufgaben würden auf diesem Rechner, in %1, mit Ihren Rechten Befehle ausführen. Eine Datei zu öffnen führt nie etwas aus; sehen Sie die Befehle an, ehe Sie sie erlauben.</numerusform>
        </translation>
    </message>
    <message>
        <source>The answer is remembered until one of the commands changes. Every command is run as it stands: whether its result is up to date is not looked at.</source>
        <translation>Die Antwort gilt, bis sich einer der Befehle ändert. Jeder Befehl wird so ausgeführt, wie er dasteht: ob sein Ergebnis aktuell ist, wird nicht geprüft.</translation>
    </message>
    <message>
        <source>Run the commands</source>
        <translation>Befehle ausführen</translation>
    </message>
    <message numerus="yes">
        <source>%n more are not shown.</source>
        <translation>
            <numerusform>%n weiterer ist nicht gezeigt.</numerusform>
            <numerusform>%n weitere sind nicht gezeigt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) would run commands as jobs of yours on the cluster, in %1. Opening a file never runs anything; look at the commands before you let them run.</source>
        <translation>
            <numerusform>%n Aufgabe würde als Ihr Auftrag auf dem Cluster, in %1, einen Befehl ausführen. Eine Datei zu öffnen führt nie etwas aus; sehen Sie den Befehl an, ehe Sie ihn erlauben.</numerusform>
            <numerusform>%n Aufgaben würden als Ihre Aufträge auf dem Cluster, in %1, Befehle ausführen. Eine Datei zu öffnen führt nie etwas aus; sehen Sie die Befehle an, ehe Sie sie erlauben.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwise::ComparisonModel</name>
    <message>
        <source>%1, %2 to %3</source>
        <comment>state, moment, moment</comment>
        <translation>%1, %2 bis %3</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <comment>the spans of a task in two runs</comment>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Both on one clock</source>
        <translation>Beide auf einer Uhr</translation>
    </message>
</context>
<context>
    <name>stepwise::ComparisonPanel</name>
    <message>
        <source>Only what &amp;differs</source>
        <translation>Nur &amp;Unterschiede</translation>
    </message>
    <message>
        <source>Tasks of both runs</source>
        <translation>Aufgaben beider Läufe</translation>
    </message>
    <message>
        <source>Select two runs in the list of runs to compare them.</source>
        <translation>Wählen Sie in der Liste der Läufe zwei aus, um sie zu vergleichen.</translation>
    </message>
    <message>
        <source>Show in %1</source>
        <translation>In %1 zeigen</translation>
    </message>
    <message>
        <source>The two runs are the same, event by event.</source>
        <translation>Die beiden Läufe sind gleich, Ereignis für Ereignis.</translation>
    </message>
    <message numerus="yes">
        <source>They part in pass %1, at %2. %3. %4. %n task(s) went otherwise.</source>
        <translation>
            <numerusform>Sie trennen sich in Durchgang %1, bei %2. %3. %4. Eine Aufgabe ging anders aus.</numerusform>
            <numerusform>Sie trennen sich in Durchgang %1, bei %2. %3. %4. %n Aufgaben gingen anders aus.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: nothing more</source>
        <comment>name of a run</comment>
        <translation>%1: nichts mehr</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name of a run, event</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>name of a run, task, event</comment>
        <translation>%1: %2, %3</translation>
    </message>
</context>
<context>
    <name>stepwise::DialogActs</name>
    <message>
        <source>About Stepwise</source>
        <translation>Über Stepwise</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Stepwise&lt;/h3&gt;&lt;p&gt;Debug, demonstrate and teach task graphs.&lt;/p&gt;&lt;p&gt;MIT licence. Icons: Lucide, ISC licence.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Stepwise&lt;/h3&gt;&lt;p&gt;Aufgabengraphen untersuchen, vorführen und lehren.&lt;/p&gt;&lt;p&gt;MIT-Lizenz. Symbole: Lucide, ISC-Lizenz.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>A run is going on</source>
        <translation>Ein Lauf ist im Gange</translation>
    </message>
    <message>
        <source>Cancel the run and close? Running tasks get their grace period; the window closes when they have ended.</source>
        <translation>Den Lauf abbrechen und schließen? Laufende Aufgaben bekommen ihre Schonfrist; das Fenster schließt, wenn sie beendet sind.</translation>
    </message>
    <message>
        <source>Cancel the run and close</source>
        <translation>Lauf abbrechen und schließen</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>Verzögern</translation>
    </message>
    <message>
        <source>So many seconds of the run&apos;s clock without a step</source>
        <translation>So viele Sekunden auf der Uhr des Laufs ohne Schritt</translation>
    </message>
</context>
<context>
    <name>stepwise::Docks</name>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>&amp;Tasks</source>
        <translation>&amp;Aufgaben</translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation>&amp;Inspektor</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>E&amp;vent log</source>
        <translation>Er&amp;eignisprotokoll</translation>
    </message>
    <message>
        <source>Event log</source>
        <translation>Ereignisprotokoll</translation>
    </message>
    <message>
        <source>&amp;Breakpoints</source>
        <translation>&amp;Haltepunkte</translation>
    </message>
    <message>
        <source>Breakpoints</source>
        <translation>Haltepunkte</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitachse</translation>
    </message>
    <message>
        <source>Ti&amp;meline</source>
        <translation>&amp;Zeitachse</translation>
    </message>
</context>
<context>
    <name>stepwise::Driving</name>
    <message>
        <source>Run</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Neu starten</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Tasks depend on each other in a circle.</source>
        <translation>Aufgaben hängen im Kreis voneinander ab.</translation>
    </message>
    <message>
        <source>There is nothing to run.</source>
        <translation>Es gibt nichts auszuführen.</translation>
    </message>
    <message>
        <source>The run has ended here: go further back to go on from there.</source>
        <translation>Hier ist der Lauf zu Ende: Gehen Sie weiter zurück, um von dort aus fortzusetzen.</translation>
    </message>
    <message>
        <source>The run has ended: reset it first.</source>
        <translation>Der Lauf ist zu Ende: Setzen Sie ihn erst zurück.</translation>
    </message>
    <message>
        <source>This is the past: go back to now, or go on from here.</source>
        <translation>Dies ist die Vergangenheit: Kehren Sie zum Jetzt zurück, oder setzen Sie von hier aus fort.</translation>
    </message>
    <message>
        <source>Nothing runs yet.</source>
        <translation>Noch läuft nichts.</translation>
    </message>
    <message>
        <source>The run has ended.</source>
        <translation>Der Lauf ist zu Ende.</translation>
    </message>
    <message>
        <source>There are no tasks.</source>
        <translation>Es gibt keine Aufgaben.</translation>
    </message>
    <message>
        <source>Not while a run goes on.</source>
        <translation>Nicht während ein Lauf im Gange ist.</translation>
    </message>
    <message>
        <source>The file has no script.</source>
        <translation>Die Datei hat kein Skript.</translation>
    </message>
    <message>
        <source>It runs already.</source>
        <translation>Er läuft schon.</translation>
    </message>
    <message>
        <source>Nothing is running.</source>
        <translation>Es läuft nichts.</translation>
    </message>
    <message>
        <source>Nothing has run yet.</source>
        <translation>Es ist noch nichts gelaufen.</translation>
    </message>
    <message>
        <source>Go on from here</source>
        <translation>Von hier aus fortsetzen</translation>
    </message>
    <message>
        <source>Nothing is being cancelled.</source>
        <translation>Es wird nichts abgebrochen.</translation>
    </message>
    <message>
        <source>No task is selected.</source>
        <translation>Keine Aufgabe ist ausgewählt.</translation>
    </message>
    <message>
        <source>What is selected has ended.</source>
        <translation>Was ausgewählt ist, ist beendet.</translation>
    </message>
    <message>
        <source>There is nothing to hold.</source>
        <translation>Es gibt nichts festzuhalten.</translation>
    </message>
    <message>
        <source>Nothing here is held.</source>
        <translation>Hier ist nichts festgehalten.</translation>
    </message>
    <message>
        <source>What is selected has started.</source>
        <translation>Was ausgewählt ist, hat begonnen.</translation>
    </message>
    <message>
        <source>Neither the selection nor who acts next is in a group.</source>
        <translation>Weder die Auswahl noch die nächste Aufgabe liegt in einer Gruppe.</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Nothing has failed, was cancelled or skipped.</source>
        <translation>Nichts ist fehlgeschlagen, wurde abgebrochen oder übersprungen.</translation>
    </message>
    <message>
        <source>Only a simulated run can go on from its past.</source>
        <translation>Nur ein simulierter Lauf kann aus seiner Vergangenheit weitergehen.</translation>
    </message>
    <message>
        <source>Faults can be injected into simulated tasks only.</source>
        <translation>Fehler lassen sich nur in simulierte Aufgaben einschleusen.</translation>
    </message>
</context>
<context>
    <name>stepwise::EngineActs</name>
    <message>
        <source>O&amp;utput</source>
        <translation>A&amp;usgabe</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>What runs the tasks</source>
        <translation>Was die Aufgaben ausführt</translation>
    </message>
    <message>
        <source>Not while a run goes on.</source>
        <translation>Nicht, solange ein Lauf vor sich geht.</translation>
    </message>
    <message>
        <source>No task of this graph has a command.</source>
        <translation>Keine Aufgabe dieses Graphen hat einen Befehl.</translation>
    </message>
    <message>
        <source>Simulated tasks stand still in any case.</source>
        <translation>Simulierte Aufgaben stehen ohnehin still.</translation>
    </message>
    <message>
        <source>Engine: %1</source>
        <translation>Ausführung: %1</translation>
    </message>
    <message>
        <source>Real commands take the time that they take.</source>
        <translation>Echte Befehle brauchen die Zeit, die sie brauchen.</translation>
    </message>
</context>
<context>
    <name>stepwise::EventLogModel</name>
    <message>
        <source>%1, %2</source>
        <comment>time, event</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <comment>time, task, event</comment>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
</context>
<context>
    <name>stepwise::EventText</name>
    <message>
        <source>%1 (+%2)</source>
        <comment>Skipped, upstream failed (and 2 more tasks)</comment>
        <translation>%1 (+%2)</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Gestartet</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>Cancelling, %1 of grace</source>
        <translation>Bricht ab, %1 Schonfrist</translation>
    </message>
    <message>
        <source>Skipped, %1</source>
        <translation>Übersprungen, %1</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Festgehalten</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Freigegeben</translation>
    </message>
    <message>
        <source>Error while it was closed: %1</source>
        <translation>Fehler beim Schließen: %1</translation>
    </message>
    <message>
        <source>Run paused</source>
        <translation>Lauf angehalten</translation>
    </message>
    <message>
        <source>Run resumed</source>
        <translation>Lauf fortgesetzt</translation>
    </message>
    <message>
        <source>Succeeded after %1</source>
        <translation>Erfolgreich nach %1</translation>
    </message>
    <message>
        <source>Timed out after %1</source>
        <translation>Zeit abgelaufen nach %1</translation>
    </message>
    <message>
        <source>Cancelled after %1</source>
        <translation>Abgebrochen nach %1</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>Failed at step %1: %2</source>
        <translation>Fehlgeschlagen bei Schritt %1: %2</translation>
    </message>
    <message>
        <source>Failed at step %1 of %2: %3</source>
        <translation>Fehlgeschlagen bei Schritt %1 von %2: %3</translation>
    </message>
    <message>
        <source>Error output: %1</source>
        <translation>Fehlerausgabe: %1</translation>
    </message>
    <message>
        <source>Output: %1</source>
        <translation>Ausgabe: %1</translation>
    </message>
    <message>
        <source>%1, %2 %</source>
        <comment>what a task is doing, how much of it in per cent</comment>
        <translation>%1, %2 %</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between error messages</comment>
        <translation>; </translation>
    </message>
    <message>
        <source>Run succeeded</source>
        <translation>Lauf erfolgreich</translation>
    </message>
    <message>
        <source>Run cancelled</source>
        <translation>Lauf abgebrochen</translation>
    </message>
    <message>
        <source>Run timed out</source>
        <translation>Zeit des Laufs abgelaufen</translation>
    </message>
    <message>
        <source>Run failed</source>
        <translation>Lauf fehlgeschlagen</translation>
    </message>
    <message>
        <source>Run failed: %1</source>
        <translation>Lauf fehlgeschlagen: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks</source>
        <translation>
            <numerusform>%n Aufgabe</numerusform>
            <numerusform>%n Aufgaben</numerusform>
        </translation>
    </message>
    <message>
        <source>all tasks</source>
        <translation>alle Aufgaben</translation>
    </message>
    <message>
        <source>Asked to cancel %1 with %2 of grace</source>
        <translation>Abbruch verlangt: %1, mit %2 Schonfrist</translation>
    </message>
    <message>
        <source>Asked to cancel %1 at once</source>
        <translation>Sofortiger Abbruch verlangt: %1</translation>
    </message>
    <message>
        <source>Asked to cancel the run with %1 of grace</source>
        <translation>Abbruch des Laufs mit %1 Schonfrist verlangt</translation>
    </message>
    <message>
        <source>Asked to cancel the run at once</source>
        <translation>Sofortiger Abbruch des Laufs verlangt</translation>
    </message>
    <message>
        <source>Asked to end the grace of %1</source>
        <translation>Ende der Schonfrist verlangt: %1</translation>
    </message>
    <message>
        <source>Asked for %1 more grace for %2</source>
        <translation>%1 mehr Schonfrist verlangt: %2</translation>
    </message>
    <message>
        <source>Asked to hold %1</source>
        <translation>Festhalten verlangt: %1</translation>
    </message>
    <message>
        <source>Asked to release %1</source>
        <translation>Freigabe verlangt: %1</translation>
    </message>
    <message>
        <source>Error raised into the run: %1</source>
        <translation>Fehler in den Lauf geworfen: %1</translation>
    </message>
    <message>
        <source>Asked that %1 fail at the next step: %2</source>
        <translation>Fehlschlag beim nächsten Schritt verlangt: %1 (%2)</translation>
    </message>
    <message>
        <source>Asked to delay %1 by %2</source>
        <translation>Verzögerung verlangt: %1 um %2</translation>
    </message>
    <message>
        <source>Asked to pause</source>
        <translation>Anhalten verlangt</translation>
    </message>
    <message>
        <source>Asked to go on</source>
        <translation>Fortsetzen verlangt</translation>
    </message>
    <message>
        <source>Time between passes set to %1</source>
        <translation>Zeit zwischen Durchgängen auf %1 gesetzt</translation>
    </message>
    <message>
        <source>Breakpoint hit: %1</source>
        <translation>Haltepunkt erreicht: %1</translation>
    </message>
    <message>
        <source>Goes on from %1</source>
        <translation>Setzt fort: %1</translation>
    </message>
    <message>
        <source>Kept from an earlier run</source>
        <translation>Aus einem früheren Lauf übernommen</translation>
    </message>
    <message>
        <source>Asked that %1 ignore being cancelled</source>
        <translation>Gebeten, dass %1 einen Abbruch ignoriert</translation>
    </message>
    <message>
        <source>Runs as %1</source>
        <translation>Läuft als %1</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>per cent</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Ended with %1, after %2 of CPU time</source>
        <translation>Endete mit %1, nach %2 Rechenzeit</translation>
    </message>
    <message>
        <source>Ended with %1</source>
        <translation>Endete mit %1</translation>
    </message>
</context>
<context>
    <name>stepwise::Examples</name>
    <message>
        <source>A diamond</source>
        <translation>Eine Raute</translation>
    </message>
    <message>
        <source>Four tasks, two of them side by side. Step through it and watch the order.</source>
        <translation>Vier Aufgaben, zwei davon nebeneinander. Gehen Sie Schritt für Schritt und sehen Sie die Reihenfolge.</translation>
    </message>
    <message>
        <source>Fail-fast against aggregate</source>
        <translation>Scheitern oder sammeln</translation>
    </message>
    <message>
        <source>One error stops the whole run, or only what depends on it.</source>
        <translation>Ein Fehler beendet den ganzen Lauf, oder nur, was davon abhängt.</translation>
    </message>
    <message>
        <source>A grace period</source>
        <translation>Eine Schonfrist</translation>
    </message>
    <message>
        <source>Time to come to an end: who makes it, who is closed, who is skipped.</source>
        <translation>Zeit, um zum Ende zu kommen: wer es schafft, wer geschlossen wird, wer entfällt.</translation>
    </message>
    <message>
        <source>A timeout, swallowed</source>
        <translation>Ein verschlucktes Zeitlimit</translation>
    </message>
    <message>
        <source>Three ways for a task to take its timeout, and what follows from each.</source>
        <translation>Drei Arten, wie eine Aufgabe ihr Zeitlimit aufnimmt, und was aus jeder folgt.</translation>
    </message>
    <message>
        <source>Tear-down in reverse</source>
        <translation>Abbau rückwärts</translation>
    </message>
    <message>
        <source>A stack that is taken down from the top, along the same dependencies.</source>
        <translation>Ein Stapel, der von oben abgebaut wird, entlang derselben Abhängigkeiten.</translation>
    </message>
    <message>
        <source>A deployment</source>
        <translation>Eine Auslieferung</translation>
    </message>
    <message>
        <source>Forty tasks in groups, one of which fails. Ask why one waits, hold one, cancel a group.</source>
        <translation>Vierzig Aufgaben in Gruppen, eine schlägt fehl. Fragen Sie, warum eine wartet, halten Sie eine fest, brechen Sie eine Gruppe ab.</translation>
    </message>
</context>
<context>
    <name>stepwise::FailureModel</name>
    <message>
        <source>Suppressed</source>
        <translation>Unterdrückt</translation>
    </message>
    <message>
        <source>What the rules do not raise</source>
        <translation>Was die Regeln nicht melden</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>task, what happened</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
</context>
<context>
    <name>stepwise::FailurePanel</name>
    <message>
        <source>What went wrong</source>
        <translation>Was schiefging</translation>
    </message>
</context>
<context>
    <name>stepwise::FailureText</name>
    <message>
        <source>failed at step %1: %2</source>
        <translation>bei Schritt %1 gescheitert: %2</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>gescheitert: %1</translation>
    </message>
    <message>
        <source>timed out at step %1: %2</source>
        <translation>bei Schritt %1 abgelaufen: %2</translation>
    </message>
    <message>
        <source>timed out: %1</source>
        <translation>abgelaufen: %1</translation>
    </message>
    <message>
        <source>timed out and let the timeout out, which ends the run</source>
        <translation>abgelaufen, und gab die Zeitüberschreitung weiter, was den Lauf beendet</translation>
    </message>
    <message>
        <source>threw as its grace period ended: %1</source>
        <translation>warf am Ende seiner Schonfrist: %1</translation>
    </message>
    <message>
        <source>an error was raised into the run: %1</source>
        <translation>ein Fehler wurde in den Lauf geworfen: %1</translation>
    </message>
    <message>
        <source>the timeout of the whole run fired</source>
        <translation>die Zeit für den ganzen Lauf ist abgelaufen</translation>
    </message>
    <message>
        <source>skipped: it needs what failed</source>
        <translation>übersprungen: braucht, was gescheitert ist</translation>
    </message>
    <message>
        <source>skipped: fail-fast starts nothing more</source>
        <translation>übersprungen: nach dem ersten Fehler beginnt nichts mehr</translation>
    </message>
    <message>
        <source>closed at once: running tasks get no grace after an error</source>
        <translation>sofort geschlossen: Laufende Aufgaben haben nach einem Fehler keine Schonfrist</translation>
    </message>
    <message>
        <source>is cancelling, with %1 of grace</source>
        <translation>wird abgebrochen, mit %1 Schonfrist</translation>
    </message>
    <message>
        <source>closed when its %1 of grace had ended</source>
        <translation>geschlossen, als die Schonfrist von %1 um war</translation>
    </message>
    <message>
        <source>ended by itself within its %1 of grace</source>
        <translation>endete von selbst innerhalb der Schonfrist von %1</translation>
    </message>
    <message>
        <source>closed, as the run ended</source>
        <translation>geschlossen, da der Lauf endete</translation>
    </message>
    <message>
        <source>skipped, as the run ended</source>
        <translation>übersprungen, da der Lauf endete</translation>
    </message>
    <message>
        <source>threw while it was closed: %1</source>
        <translation>warf, während es geschlossen wurde: %1</translation>
    </message>
    <message>
        <source>failed as well, but fail-fast raises one error only: %1</source>
        <translation>scheiterte auch, doch gemeldet wird nur ein Fehler: %1</translation>
    </message>
    <message>
        <source>swallowed its timeout, and counts as done</source>
        <translation>verschluckte die Zeitüberschreitung und gilt als fertig</translation>
    </message>
    <message>
        <source>its timeout came %1 late, because of its poll period of %2</source>
        <translation>die Zeitüberschreitung kam %1 zu spät, wegen des Abfragetakts von %2</translation>
    </message>
    <message>
        <source>its grace ended %1 late, because of its poll period of %2</source>
        <translation>die Schonfrist endete %1 zu spät, wegen des Abfragetakts von %2</translation>
    </message>
    <message>
        <source>The run</source>
        <translation>Der Lauf</translation>
    </message>
    <message>
        <source>Nothing has gone wrong.</source>
        <translation>Nichts ist schiefgegangen.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>task, how it failed</comment>
        <translation>%1: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n more failed.</source>
        <translation>
            <numerusform>Eine weitere ist gescheitert.</numerusform>
            <numerusform>%n weitere sind gescheitert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) fell with that.</source>
        <translation>
            <numerusform>Eine Aufgabe fiel damit.</numerusform>
            <numerusform>%n Aufgaben fielen damit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) were suppressed.</source>
        <translation>
            <numerusform>Eines wurde unterdrückt.</numerusform>
            <numerusform>%n wurden unterdrückt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwise::FileActs</name>
    <message>
        <source>Graphs (%1)</source>
        <translation>Graphen (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Picture, PNG (*.png)</source>
        <translation>Bild, PNG (*.png)</translation>
    </message>
    <message>
        <source>Drawing, SVG (*.svg)</source>
        <translation>Zeichnung, SVG (*.svg)</translation>
    </message>
    <message>
        <source>Page, PDF (*.pdf)</source>
        <translation>Seite, PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Kopie speichern</translation>
    </message>
    <message>
        <source>Stepwise graph (*.stepwise.json)</source>
        <translation>Stepwise-Graph (*.stepwise.json)</translation>
    </message>
    <message>
        <source>Export picture</source>
        <translation>Bild exportieren</translation>
    </message>
    <message>
        <source>Cannot be written: %1.</source>
        <translation>Kann nicht geschrieben werden: %1.</translation>
    </message>
    <message>
        <source>Graphs and recordings (%1)</source>
        <translation>Graphen und Aufzeichnungen (%1)</translation>
    </message>
    <message>
        <source>Recordings (%1)</source>
        <translation>Aufzeichnungen (%1)</translation>
    </message>
    <message>
        <source>Open a graph or a recording</source>
        <translation>Graphen oder Aufzeichnung öffnen</translation>
    </message>
    <message>
        <source>Save recording</source>
        <translation>Aufzeichnung speichern</translation>
    </message>
    <message>
        <source>Table, CSV (*.csv)</source>
        <translation>Tabelle, CSV (*.csv)</translation>
    </message>
    <message>
        <source>Trace for Perfetto and Chrome, JSON (*.json)</source>
        <translation>Aufzeichnung für Perfetto und Chrome, JSON (*.json)</translation>
    </message>
    <message>
        <source>Not everything can be written</source>
        <translation>Nicht alles kann geschrieben werden</translation>
    </message>
    <message>
        <source>This format cannot hold all of the graph. Lost would be:</source>
        <translation>Dieses Format kann nicht den ganzen Graphen aufnehmen. Verloren ginge:</translation>
    </message>
    <message>
        <source>Write it all the same</source>
        <translation>Trotzdem schreiben</translation>
    </message>
    <message>
        <source>Export timeline</source>
        <translation>Zeitachse exportieren</translation>
    </message>
    <message>
        <source>Nothing has run yet.</source>
        <translation>Es ist noch nichts gelaufen.</translation>
    </message>
    <message>
        <source>Save as demo</source>
        <translation>Als Vorführung speichern</translation>
    </message>
</context>
<context>
    <name>stepwise::FileMenu</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>E&amp;xamples</source>
        <translation>Bei&amp;spiele</translation>
    </message>
    <message>
        <source>&amp;Clear this list</source>
        <translation>Diese Liste &amp;leeren</translation>
    </message>
</context>
<context>
    <name>stepwise::FolderDialog</name>
    <message>
        <source>Open from %1</source>
        <translation>Öffnen aus %1</translation>
    </message>
    <message>
        <source>Looking for graphs …</source>
        <translation>Suche nach Graphen …</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Nothing in this folder looks like a graph.</source>
        <translation>Nichts in diesem Ordner sieht wie ein Graph aus.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) can be opened:</source>
        <translation>
            <numerusform>%n Datei kann geöffnet werden:</numerusform>
            <numerusform>%n Dateien können geöffnet werden:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwise::GlyphLabel</name>
    <message>
        <source>Held</source>
        <translation>Festgehalten</translation>
    </message>
</context>
<context>
    <name>stepwise::GraceField</name>
    <message>
        <source> s</source>
        <comment>seconds, after a number</comment>
        <translation> s</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>sofort</translation>
    </message>
    <message>
        <source>Grace period</source>
        <translation>Schonfrist</translation>
    </message>
    <message>
        <source>How long a task that is cancelled may go on before it is closed. Lowest: at once.</source>
        <translation>Wie lange eine Aufgabe, die abgebrochen wird, noch weiterlaufen darf, bevor sie geschlossen wird. Kleinster Wert: sofort.</translation>
    </message>
</context>
<context>
    <name>stepwise::GraphDialog</name>
    <message>
        <source>Graphs of %1</source>
        <translation>Graphen in %1</translation>
    </message>
    <message>
        <source>All as one</source>
        <translation>Alle als einer</translation>
    </message>
    <message>
        <source>Graph %1</source>
        <translation>Graph %1</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n Aufgabe</numerusform>
            <numerusform>%n Aufgaben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dependencies</source>
        <translation>
            <numerusform>%n Abhängigkeit</numerusform>
            <numerusform>%n Abhängigkeiten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
</context>
<context>
    <name>stepwise::GraphView</name>
    <message>
        <source>%1 left of the grace period</source>
        <translation>%1 der Schonfrist übrig</translation>
    </message>
    <message>
        <source>%1, held, %2</source>
        <comment>state, reason</comment>
        <translation>%1, festgehalten, %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>state, reason</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>Graph</translation>
    </message>
    <message>
        <source>%1, held</source>
        <comment>a state</comment>
        <translation>%1, festgehalten</translation>
    </message>
    <message>
        <source>%1, breakpoint</source>
        <comment>a state</comment>
        <translation>%1, Haltepunkt</translation>
    </message>
</context>
<context>
    <name>stepwise::Grouping</name>
    <message>
        <source>On or after a cycle</source>
        <translation>In oder hinter einem Kreis</translation>
    </message>
    <message>
        <source>Layer %1</source>
        <translation>Schicht %1</translation>
    </message>
</context>
<context>
    <name>stepwise::GroupingMenu</name>
    <message>
        <source>&amp;Group by</source>
        <translation>&amp;Gruppieren nach</translation>
    </message>
</context>
<context>
    <name>stepwise::HistorySection</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message numerus="yes">
        <source>%Ln earlier</source>
        <translation>
            <numerusform>%Ln früheres</numerusform>
            <numerusform>%Ln frühere</numerusform>
        </translation>
    </message>
    <message>
        <source>Show this moment</source>
        <translation>Diesen Moment zeigen</translation>
    </message>
</context>
<context>
    <name>stepwise::InspectorPanel</name>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
</context>
<context>
    <name>stepwise::KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Walk along the edges of the graph</source>
        <translation>An den Kanten des Graphen entlanggehen</translation>
    </message>
    <message>
        <source>arrow keys</source>
        <translation>Pfeiltasten</translation>
    </message>
    <message>
        <source>Jump to a task by its name</source>
        <translation>Zu einer Aufgabe springen, nach ihrem Namen</translation>
    </message>
    <message>
        <source>letters</source>
        <translation>Buchstaben</translation>
    </message>
    <message>
        <source>Zoom around the pointer</source>
        <translation>Um den Zeiger zoomen</translation>
    </message>
    <message>
        <source>wheel</source>
        <translation>Mausrad</translation>
    </message>
    <message>
        <source>Move the graph</source>
        <translation>Den Graphen verschieben</translation>
    </message>
    <message>
        <source>drag, or space and drag</source>
        <translation>ziehen, oder Leertaste und ziehen</translation>
    </message>
    <message>
        <source>Menu of a task or group</source>
        <translation>Menü einer Aufgabe oder Gruppe</translation>
    </message>
    <message>
        <source>right click, or the menu key</source>
        <translation>Rechtsklick oder Menütaste</translation>
    </message>
    <message>
        <source>Zoom to a group</source>
        <translation>An eine Gruppe heranzoomen</translation>
    </message>
    <message>
        <source>double-click on its header</source>
        <translation>Doppelklick auf ihren Kopf</translation>
    </message>
    <message>
        <source>Back to where the view was, and forward</source>
        <translation>Zurück zur vorigen Ansicht, und wieder vor</translation>
    </message>
    <message>
        <source>Backspace, Shift+Backspace, or the mouse&apos;s buttons for it</source>
        <translation>Rücktaste, Umschalt+Rücktaste, oder die Maustasten dafür</translation>
    </message>
    <message>
        <source>On the canvas</source>
        <translation>Auf der Zeichenfläche</translation>
    </message>
    <message>
        <source>In the list of breakpoints</source>
        <translation>In der Liste der Haltepunkte</translation>
    </message>
    <message>
        <source>Edit the breakpoint</source>
        <translation>Haltepunkt bearbeiten</translation>
    </message>
    <message>
        <source>Enter, or double-click</source>
        <translation>Eingabe oder Doppelklick</translation>
    </message>
    <message>
        <source>Switch it on and off</source>
        <translation>Ein- und ausschalten</translation>
    </message>
    <message>
        <source>space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
</context>
<context>
    <name>stepwise::Legend</name>
    <message>
        <source>Satisfied</source>
        <translation>Erfüllt</translation>
    </message>
    <message>
        <source>Blocking</source>
        <translation>Hält auf</translation>
    </message>
    <message>
        <source>Why it waits</source>
        <translation>Warum sie wartet</translation>
    </message>
    <message>
        <source>Show only tasks that are in this state</source>
        <translation>Nur Aufgaben in diesem Zustand zeigen</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Festgehalten</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
</context>
<context>
    <name>stepwise::LogPanel</name>
    <message>
        <source>Filter events</source>
        <translation>Ereignisse filtern</translation>
    </message>
    <message>
        <source>Event log</source>
        <translation>Ereignisprotokoll</translation>
    </message>
</context>
<context>
    <name>stepwise::LooksMenu</name>
    <message>
        <source>&amp;Appearance</source>
        <translation>Er&amp;scheinungsbild</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>De&amp;fault colours</source>
        <translation>&amp;Übliche Farben</translation>
    </message>
    <message>
        <source>&amp;Colour-blind safe</source>
        <translation>Für &amp;Farbenblinde</translation>
    </message>
    <message>
        <source>&amp;Greyscale</source>
        <translation>&amp;Graustufen</translation>
    </message>
</context>
<context>
    <name>stepwise::MainWindow</name>
    <message>
        <source>Collapse all</source>
        <translation>Alle zuklappen</translation>
    </message>
    <message>
        <source>Expand all</source>
        <translation>Alle aufklappen</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Geschrieben: %1</translation>
    </message>
    <message>
        <source>The run is being cancelled; the window closes when it has ended. Close again to close at once.</source>
        <translation>Der Lauf wird abgebrochen; das Fenster schließt, wenn er zu Ende ist. Noch einmal schließen schließt sofort.</translation>
    </message>
    <message>
        <source>Stepwise</source>
        <translation>Stepwise</translation>
    </message>
    <message>
        <source>%1 – Stepwise</source>
        <translation>%1 – Stepwise</translation>
    </message>
    <message>
        <source>Neither of the two depends on the other.</source>
        <translation>Keine der beiden hängt von der anderen ab.</translation>
    </message>
</context>
<context>
    <name>stepwise::Menus</name>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Graph</source>
        <translation>&amp;Graph</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Lauf</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Layout &amp;effort</source>
        <translation>Auf&amp;wand der Anordnung</translation>
    </message>
    <message>
        <source>&amp;Inject a fault</source>
        <translation>Fehler e&amp;inbauen</translation>
    </message>
    <message>
        <source>Brea&amp;kpoints</source>
        <translation>Haltepun&amp;kte</translation>
    </message>
    <message>
        <source>Ti&amp;meline</source>
        <translation>&amp;Zeitachse</translation>
    </message>
    <message>
        <source>R&amp;uns</source>
        <translation>&amp;Läufe</translation>
    </message>
    <message>
        <source>&amp;Engine</source>
        <translation>&amp;Ausführung</translation>
    </message>
</context>
<context>
    <name>stepwise::Minimap</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>The whole graph. Drag to move the view.</source>
        <translation>Der ganze Graph. Ziehen verschiebt die Ansicht.</translation>
    </message>
</context>
<context>
    <name>stepwise::Notices</name>
    <message>
        <source>Loading %1 …</source>
        <translation>%1 wird geladen …</translation>
    </message>
    <message>
        <source>Open another…</source>
        <translation>Andere öffnen …</translation>
    </message>
    <message>
        <source>This graph cannot be run: %1. Remove one of these dependencies.</source>
        <translation>Dieser Graph kann nicht laufen: %1. Entfernen Sie eine dieser Abhängigkeiten.</translation>
    </message>
    <message numerus="yes">
        <source>Show the %n task(s)</source>
        <translation>
            <numerusform>Die Aufgabe zeigen</numerusform>
            <numerusform>Die %n Aufgaben zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Arrows are read as “before”: in a → b, a runs first.</source>
        <translation>Pfeile werden als „vor“ gelesen: in a → b läuft a zuerst.</translation>
    </message>
    <message>
        <source>Arrows are read as “needs”: in a → b, b runs first.</source>
        <translation>Pfeile werden als „braucht“ gelesen: in a → b läuft b zuerst.</translation>
    </message>
    <message>
        <source>Turn round</source>
        <translation>Umkehren</translation>
    </message>
    <message>
        <source>That is right</source>
        <translation>So ist es richtig</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) in this file. The first: %1</source>
        <translation>
            <numerusform>%n Problem in dieser Datei: %1</numerusform>
            <numerusform>%n Probleme in dieser Datei. Das erste: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Show…</source>
        <translation>Zeigen …</translation>
    </message>
    <message>
        <source>Paused in pass %1 · clock and grace periods stand still</source>
        <translation>Angehalten in Durchgang %1 · Uhr und Schonfristen stehen still</translation>
    </message>
    <message>
        <source>Paused in pass %1 · %2 acts next · clock and grace periods stand still</source>
        <translation>Angehalten in Durchgang %1 · %2 ist als Nächste dran · Uhr und Schonfristen stehen still</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message numerus="yes">
        <source>The run has ended after %1: %n task(s).</source>
        <translation>
            <numerusform>Der Lauf ist nach %1 zu Ende: %n Aufgabe.</numerusform>
            <numerusform>Der Lauf ist nach %1 zu Ende: %n Aufgaben.</numerusform>
        </translation>
    </message>
    <message>
        <source>The run was cancelled after %1.</source>
        <translation>Der Lauf wurde nach %1 abgebrochen.</translation>
    </message>
    <message>
        <source>The run has timed out after %1.</source>
        <translation>Die Zeit des Laufs ist nach %1 abgelaufen.</translation>
    </message>
    <message numerus="yes">
        <source>The run has failed after %1 with %n error(s): %2</source>
        <translation>
            <numerusform>Der Lauf ist nach %1 mit %n Fehler fehlgeschlagen: %2</numerusform>
            <numerusform>Der Lauf ist nach %1 mit %n Fehlern fehlgeschlagen: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Show failed tasks</source>
        <translation>Fehlgeschlagene zeigen</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>as %1</source>
        <comment>a condition that holds</comment>
        <translation>wegen %1</translation>
    </message>
    <message>
        <source>hit %1</source>
        <comment>number</comment>
        <translation>Treffer %1</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>%1 has changed on disk.</source>
        <translation>%1 hat sich auf der Festplatte geändert.</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>This is graph %1 of %2 in the file.</source>
        <translation>Das ist Graph %1 von %2 in der Datei.</translation>
    </message>
    <message numerus="yes">
        <source>The file has %n graph(s), which are shown as one.</source>
        <translation>
            <numerusform>Die Datei hat %n Graphen.</numerusform>
            <numerusform>Die Datei hat %n Graphen, die als einer gezeigt werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen …</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>Was schiefging</translation>
    </message>
</context>
<context>
    <name>stepwise::OptionalSeconds</name>
    <message>
        <source> s</source>
        <comment>seconds, after a number</comment>
        <translation> s</translation>
    </message>
</context>
<context>
    <name>stepwise::OutputPanel</name>
    <message>
        <source>Not in these lines</source>
        <translation>Nicht in diesen Zeilen</translation>
    </message>
    <message>
        <source>Find in the output</source>
        <translation>In der Ausgabe suchen</translation>
    </message>
    <message>
        <source>Enter: the next place; Shift+Enter: the one before</source>
        <translation>Eingabe: die nächste Stelle; Umschalt+Eingabe: die vorige</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <source>Keep the newest lines in view</source>
        <translation>Die neuesten Zeilen im Blick behalten</translation>
    </message>
    <message>
        <source>Open the whole log</source>
        <translation>Ganzes Protokoll öffnen</translation>
    </message>
    <message>
        <source>Select one task to see its output.</source>
        <translation>Wählen Sie eine Aufgabe, um ihre Ausgabe zu sehen.</translation>
    </message>
    <message>
        <source>%1 has written nothing.</source>
        <translation>%1 hat nichts geschrieben.</translation>
    </message>
</context>
<context>
    <name>stepwise::OutputView</name>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
</context>
<context>
    <name>stepwise::PictureFile</name>
    <message>
        <source>Not the name of a picture; it must end in .png, .svg or .pdf.</source>
        <translation>Kein Name eines Bildes; er muss auf .png, .svg oder .pdf enden.</translation>
    </message>
    <message>
        <source>Cannot be written: %1.</source>
        <translation>Kann nicht geschrieben werden: %1.</translation>
    </message>
</context>
<context>
    <name>stepwise::PlayBar</name>
    <message>
        <source>To the beginning</source>
        <translation>An den Anfang</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>Ans Ende</translation>
    </message>
    <message>
        <source>Moment of the run that is shown</source>
        <translation>Moment des gezeigten Laufs</translation>
    </message>
    <message>
        <source>Speed of playing</source>
        <translation>Geschwindigkeit der Wiedergabe</translation>
    </message>
    <message>
        <source>Seconds of the run in a second</source>
        <translation>Sekunden des Laufs in einer Sekunde</translation>
    </message>
    <message>
        <source>%1×</source>
        <comment>speed</comment>
        <translation>%1×</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>moment and length of a run</comment>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>stepwise::Playing</name>
    <message>
        <source>Pause &amp;playing</source>
        <translation>Wiedergabe &amp;anhalten</translation>
    </message>
    <message>
        <source>&amp;Play the recording</source>
        <translation>Aufzeichnung &amp;abspielen</translation>
    </message>
</context>
<context>
    <name>stepwise::PolicyPairDialog</name>
    <message>
        <source>Compare two policies</source>
        <translation>Zwei Regeln vergleichen</translation>
    </message>
    <message>
        <source>The graph is run twice, from its beginning to its end; then the two are compared.</source>
        <translation>Der Graph läuft zweimal, von Anfang bis Ende; dann werden die beiden verglichen.</translation>
    </message>
    <message>
        <source>First run</source>
        <translation>Erster Lauf</translation>
    </message>
    <message>
        <source>Second run</source>
        <translation>Zweiter Lauf</translation>
    </message>
    <message>
        <source>Run &amp;both</source>
        <translation>&amp;Beide laufen lassen</translation>
    </message>
    <message>
        <source>Go on after errors: skip only what depends on them</source>
        <translation>Nach Fehlern weitermachen: nur überspringen, was davon abhängt</translation>
    </message>
    <message>
        <source>Grace for running tasks after an error</source>
        <translation>Schonfrist für laufende Aufgaben nach einem Fehler</translation>
    </message>
</context>
<context>
    <name>stepwise::ProblemsDialog</name>
    <message>
        <source>line %1, column %2</source>
        <translation>Zeile %1, Spalte %2</translation>
    </message>
    <message>
        <source>Problems of %1</source>
        <translation>Probleme von %1</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Double-click a row to see its task</source>
        <translation>Eine Zeile doppelt anklicken, um ihre Aufgabe zu sehen</translation>
    </message>
</context>
<context>
    <name>stepwise::Program</name>
    <message>
        <source>stepwise: There is no display to open a window on. Without one there are “stepwise run”, “check”, “layout” and “render”.</source>
        <translation>stepwise: Es gibt keinen Bildschirm, auf dem sich ein Fenster öffnen ließe. Ohne ihn gibt es „stepwise run“, „check“, „layout“ und „render“.</translation>
    </message>
</context>
<context>
    <name>stepwise::RecordingSaver</name>
    <message>
        <source>The recording cannot be written: %1.</source>
        <translation>Die Aufzeichnung lässt sich nicht schreiben: %1.</translation>
    </message>
</context>
<context>
    <name>stepwise::Render</name>
    <message>
        <source>Cannot be read: %1.</source>
        <translation>Kann nicht gelesen werden: %1.</translation>
    </message>
    <message>
        <source>%1: the graph is larger than a PNG can be; it is drawn at %2 %. Write .svg or .pdf for its full size.</source>
        <translation>%1: Der Graph ist größer, als ein PNG sein kann; er ist mit %2 % gezeichnet. In voller Größe geht er in .svg oder .pdf.</translation>
    </message>
</context>
<context>
    <name>stepwise::RunBook</name>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Add a recording</source>
        <translation>Aufzeichnung hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Runs</source>
        <translation>&amp;Läufe</translation>
    </message>
    <message>
        <source>&amp;Comparison of runs</source>
        <translation>&amp;Vergleich von Läufen</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>&amp;What went wrong</source>
        <translation>&amp;Was schiefging</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>Was schiefging</translation>
    </message>
    <message>
        <source>W&amp;atches</source>
        <translation>Be&amp;obachtetes</translation>
    </message>
    <message>
        <source>Watches</source>
        <translation>Beobachtetes</translation>
    </message>
    <message>
        <source>Both policies are being run …</source>
        <translation>Beide Regeln laufen …</translation>
    </message>
    <message>
        <source>Pair %1: %2</source>
        <comment>number, policy</comment>
        <translation>Paar %1: %2</translation>
    </message>
    <message>
        <source>Add a recording of this graph</source>
        <translation>Aufzeichnung dieses Graphen hinzufügen</translation>
    </message>
    <message>
        <source>Recordings (%1)</source>
        <translation>Aufzeichnungen (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>stepwise::RunCaption</name>
    <message>
        <source>The runs of this graph</source>
        <translation>Die Läufe dieses Graphen</translation>
    </message>
    <message>
        <source>new run</source>
        <translation>neuer Lauf</translation>
    </message>
    <message>
        <source>%1   %2, %3</source>
        <comment>run: name, policy, outcome</comment>
        <translation>%1   %2, %3</translation>
    </message>
</context>
<context>
    <name>stepwise::RunOptionsDialog</name>
    <message>
        <source>&amp;Timeout of the whole run</source>
        <translation>&amp;Zeitlimit des ganzen Laufs</translation>
    </message>
    <message>
        <source>&amp;Grace for running tasks after an error</source>
        <translation>&amp;Schonfrist für laufende Aufgaben nach einem Fehler</translation>
    </message>
    <message>
        <source>Go on after &amp;errors: skip only what depends on them</source>
        <translation>Nach &amp;Fehlern weiterlaufen: nur auslassen, was davon abhängt</translation>
    </message>
    <message>
        <source>&amp;Reverse: tear down, dependents first</source>
        <translation>&amp;Rückwärts: abbauen, Abhängige zuerst</translation>
    </message>
    <message>
        <source>At most so &amp;many tasks at once</source>
        <translation>&amp;Höchstens so viele Aufgaben zugleich</translation>
    </message>
    <message>
        <source>Run options</source>
        <translation>Laufoptionen</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds, after a number</comment>
        <translation> s</translation>
    </message>
    <message>
        <source>&amp;Wait time between passes, on the run&apos;s clock</source>
        <translation>&amp;Wartezeit zwischen Durchgängen, auf der Uhr des Laufs</translation>
    </message>
    <message>
        <source>Changing them makes a new run; the file stays as it is.</source>
        <translation>Eine Änderung macht einen neuen Lauf; die Datei bleibt, wie sie ist.</translation>
    </message>
    <message numerus="yes">
        <source>Without a limit, %n process(es) run at once: as many as there are processors.</source>
        <translation>
            <numerusform>Ohne Grenze läuft %n Prozess zugleich: so viele, wie es Prozessoren gibt.</numerusform>
            <numerusform>Ohne Grenze laufen %n Prozesse zugleich: so viele, wie es Prozessoren gibt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwise::RunPair</name>
    <message>
        <source>A run was given up after %1 passes: it does not end.</source>
        <translation>Ein Lauf wurde nach %1 Durchgängen aufgegeben: Er endet nicht.</translation>
    </message>
</context>
<context>
    <name>stepwise::RunText</name>
    <message>
        <source>aggregate</source>
        <translation>sammelt Fehler</translation>
    </message>
    <message>
        <source>fail-fast, %1 of grace</source>
        <translation>endet beim ersten Fehler, %1 Schonfrist</translation>
    </message>
    <message>
        <source>fail-fast</source>
        <translation>endet beim ersten Fehler</translation>
    </message>
    <message>
        <source>reverse</source>
        <translation>rückwärts</translation>
    </message>
    <message numerus="yes">
        <source>at most %n at once</source>
        <translation>
            <numerusform>höchstens %n zugleich</numerusform>
            <numerusform>höchstens %n zugleich</numerusform>
        </translation>
    </message>
    <message>
        <source>timeout %1</source>
        <translation>höchstens %1</translation>
    </message>
    <message>
        <source>not ended</source>
        <translation>nicht zu Ende</translation>
    </message>
    <message>
        <source>succeeded</source>
        <translation>gelungen</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>timed out</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>gescheitert: %1</translation>
    </message>
    <message numerus="yes">
        <source>failed with %n error(s)</source>
        <translation>
            <numerusform>mit einem Fehler gescheitert</numerusform>
            <numerusform>mit %n Fehlern gescheitert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwise::RunToolBar</name>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Cancel…</source>
        <translation>Abbrechen …</translation>
    </message>
    <message>
        <source>Cancel everything, the selection or a group</source>
        <translation>Alles, die Auswahl oder eine Gruppe abbrechen</translation>
    </message>
    <message>
        <source>Grace</source>
        <translation>Schonfrist</translation>
    </message>
</context>
<context>
    <name>stepwise::RunsModel</name>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Begonnen</translation>
    </message>
</context>
<context>
    <name>stepwise::RunsPanel</name>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>&amp;Zeigen</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>&amp;Compare the two</source>
        <translation>Die beiden &amp;vergleichen</translation>
    </message>
    <message>
        <source>&amp;Compare with</source>
        <translation>&amp;Vergleichen mit</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
</context>
<context>
    <name>stepwise::SearchField</name>
    <message>
        <source>Find a task or an action</source>
        <translation>Aufgabe oder Aktion suchen</translation>
    </message>
</context>
<context>
    <name>stepwise::SearchModel</name>
    <message>
        <source>%1: %2</source>
        <comment>a submenu&apos;s title: an entry of it</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>stepwise::Session</name>
    <message>
        <source>This is the past: go back to now, or go on from here.</source>
        <translation>Dies ist die Vergangenheit: Kehren Sie zum Jetzt zurück, oder setzen Sie von hier aus fort.</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>Lauf %1</translation>
    </message>
    <message>
        <source>Run %1, from %2</source>
        <translation>Lauf %1, aus %2</translation>
    </message>
    <message>
        <source>This is a run of another graph: %1.</source>
        <translation>Das ist ein Lauf eines anderen Graphen: %1.</translation>
    </message>
    <message>
        <source>Run %1, the rest of %2</source>
        <translation>Lauf %1, der Rest von %2</translation>
    </message>
    <message>
        <source>Run %1, begun earlier</source>
        <translation>Lauf %1, früher begonnen</translation>
    </message>
</context>
<context>
    <name>stepwise::SettingsDialog</name>
    <message>
        <source>Cancel with a &amp;grace period</source>
        <translation>Mit einer Schon&amp;frist abbrechen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Üblich</translation>
    </message>
    <message>
        <source>Colour-blind safe</source>
        <translation>Für Farbenblinde</translation>
    </message>
    <message>
        <source>Greyscale</source>
        <translation>Graustufen</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Thema</translation>
    </message>
    <message>
        <source>&amp;Colours of the states</source>
        <translation>&amp;Farben der Zustände</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Voll</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>Reduziert</translation>
    </message>
    <message>
        <source>&amp;Motion</source>
        <translation>&amp;Bewegung</translation>
    </message>
</context>
<context>
    <name>stepwise::SlurmDialog</name>
    <message>
        <source>Slurm cluster</source>
        <translation>Slurm-Cluster</translation>
    </message>
    <message>
        <source>Used where a graph&apos;s file says nothing else; what is empty is left to the cluster.</source>
        <translation>Gilt, wo die Datei eines Graphen nichts anderes sagt; was leer ist, bleibt dem Cluster überlassen.</translation>
    </message>
    <message>
        <source>&amp;Command prefix</source>
        <translation>&amp;Präfix der Befehle</translation>
    </message>
    <message>
        <source>such as: ssh login1</source>
        <translation>etwa: ssh login1</translation>
    </message>
    <message>
        <source>&amp;Folder for runs</source>
        <translation>&amp;Ordner für Läufe</translation>
    </message>
    <message>
        <source>one that all nodes see</source>
        <translation>einer, den alle Knoten sehen</translation>
    </message>
    <message>
        <source>&amp;Partition</source>
        <translation>Pa&amp;rtition</translation>
    </message>
    <message>
        <source>&amp;Account</source>
        <translation>&amp;Konto</translation>
    </message>
    <message>
        <source>as the cluster has it</source>
        <translation>wie der Cluster es hat</translation>
    </message>
    <message>
        <source>CP&amp;Us of a task</source>
        <translation>CP&amp;Us einer Aufgabe</translation>
    </message>
    <message>
        <source>&amp;Memory of a task</source>
        <translation>&amp;Speicher einer Aufgabe</translation>
    </message>
    <message>
        <source>such as: 4G</source>
        <translation>etwa: 4G</translation>
    </message>
    <message>
        <source>&amp;Time limit of a task</source>
        <translation>&amp;Frist einer Aufgabe</translation>
    </message>
    <message>
        <source>M&amp;ore options of sbatch</source>
        <translation>&amp;Weitere Optionen von sbatch</translation>
    </message>
    <message>
        <source>such as: --qos=short</source>
        <translation>etwa: --qos=short</translation>
    </message>
</context>
<context>
    <name>stepwise::SpeedBox</name>
    <message>
        <source>flat out</source>
        <translation>ungebremst</translation>
    </message>
    <message>
        <source>%1×</source>
        <comment>speed</comment>
        <translation>%1×</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>As many passes per second as this machine can do</source>
        <translation>So viele Durchgänge je Sekunde, wie diese Maschine schafft</translation>
    </message>
    <message>
        <source>%1 passes per second (Ctrl+[ slower, Ctrl+] faster)</source>
        <translation>%1 Durchgänge je Sekunde (Strg+[ langsamer, Strg+] schneller)</translation>
    </message>
</context>
<context>
    <name>stepwise::StartPage</name>
    <message>
        <source>Recent files</source>
        <translation>Zuletzt geöffnete Dateien</translation>
    </message>
    <message>
        <source>Stepwise</source>
        <translation>Stepwise</translation>
    </message>
    <message>
        <source>See how a graph of tasks runs: step by step, in your own time, with every reason beside the fact.</source>
        <translation>Sehen Sie, wie ein Graph von Aufgaben läuft: Schritt für Schritt, in Ihrem Tempo, mit jedem Grund neben der Tatsache.</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>Datei öffnen …</translation>
    </message>
    <message>
        <source>or drop one anywhere onto this window</source>
        <translation>oder eine Datei irgendwo auf dieses Fenster ziehen</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>Noch keine.</translation>
    </message>
    <message>
        <source>%1   in %2</source>
        <comment>file and folder</comment>
        <translation>%1   in %2</translation>
    </message>
</context>
<context>
    <name>stepwise::StatesSection</name>
    <message>
        <source>States</source>
        <translation>Zustände</translation>
    </message>
</context>
<context>
    <name>stepwise::StatusBar</name>
    <message>
        <source>Held</source>
        <translation>Festgehalten</translation>
    </message>
    <message>
        <source>%1: click to see only these</source>
        <translation>%1: ein Klick zeigt nur diese</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Ready to run</source>
        <translation>Bereit zum Lauf</translation>
    </message>
    <message>
        <source>Nothing to run</source>
        <translation>Nichts zu starten</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>Erfolgreich</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Timed out</source>
        <translation>Zeit abgelaufen</translation>
    </message>
    <message>
        <source>Clock %1</source>
        <translation>Uhr %1</translation>
    </message>
    <message>
        <source>Pass %1</source>
        <translation>Durchgang %1</translation>
    </message>
    <message>
        <source>%1 of %2 ended</source>
        <translation>%1 von %2 beendet</translation>
    </message>
    <message>
        <source>%1 passes/s</source>
        <translation>%1 Durchgänge/s</translation>
    </message>
    <message>
        <source>Looking back</source>
        <translation>Rückblick</translation>
    </message>
</context>
<context>
    <name>stepwise::StatusText</name>
    <message>
        <source>step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>on request</source>
        <translation>auf Verlangen</translation>
    </message>
    <message>
        <source>upstream cancelled</source>
        <translation>Vorgänger abgebrochen</translation>
    </message>
    <message>
        <source>upstream failed</source>
        <translation>Vorgänger fehlgeschlagen</translation>
    </message>
    <message>
        <source>waits for %1 of %2</source>
        <translation>wartet auf %1 von %2</translation>
    </message>
    <message>
        <source>held</source>
        <translation>festgehalten</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>nach %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>task, state</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <comment>task, state, reason</comment>
        <translation>%1, %2, %3</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n wartet</numerusform>
            <numerusform>%n warten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ready</source>
        <translation>
            <numerusform>%n bereit</numerusform>
            <numerusform>%n bereit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n läuft</numerusform>
            <numerusform>%n laufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelling</source>
        <translation>
            <numerusform>%n bricht ab</numerusform>
            <numerusform>%n brechen ab</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n succeeded</source>
        <translation>
            <numerusform>%n erfolgreich</numerusform>
            <numerusform>%n erfolgreich</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n fehlgeschlagen</numerusform>
            <numerusform>%n fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n timed out</source>
        <translation>
            <numerusform>%n mit abgelaufener Zeit</numerusform>
            <numerusform>%n mit abgelaufener Zeit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled</source>
        <translation>
            <numerusform>%n abgebrochen</numerusform>
            <numerusform>%n abgebrochen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>%n übersprungen</numerusform>
            <numerusform>%n übersprungen</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a list</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>per cent</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 %, %2</source>
        <comment>per cent, what it does</comment>
        <translation>%1 %, %2</translation>
    </message>
</context>
<context>
    <name>stepwise::SumPage</name>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tasks</source>
        <translation>
            <numerusform>%Ln Aufgabe</numerusform>
            <numerusform>%Ln Aufgaben</numerusform>
        </translation>
    </message>
    <message>
        <source>selected</source>
        <translation>ausgewählt</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Summe</translation>
    </message>
</context>
<context>
    <name>stepwise::TaskFacts</name>
    <message>
        <source>Poll period</source>
        <translation>Abfragetakt</translation>
    </message>
    <message numerus="yes">
        <source>every %n passes</source>
        <translation>
            <numerusform>jeden Durchgang</numerusform>
            <numerusform>alle %n Durchgänge</numerusform>
        </translation>
    </message>
    <message>
        <source>every pass</source>
        <translation>jeden Durchgang</translation>
    </message>
    <message>
        <source>Running time</source>
        <translation>Laufzeit</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>step 3 of 5</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>%1 after start</source>
        <translation>%1 nach dem Start</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>Grace</source>
        <translation>Schonfrist</translation>
    </message>
    <message>
        <source>%1 of %2 left</source>
        <translation>%1 von %2 übrig</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>its own, after an error</source>
        <translation>eigene, nach einem Fehler</translation>
    </message>
    <message>
        <source>default</source>
        <translation>üblich</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>A step takes</source>
        <translation>Ein Schritt dauert</translation>
    </message>
    <message>
        <source>Fails</source>
        <translation>Schlägt fehl</translation>
    </message>
    <message>
        <source>at step %1</source>
        <translation>bei Schritt %1</translation>
    </message>
    <message>
        <source>When closed</source>
        <translation>Beim Schließen</translation>
    </message>
    <message>
        <source>fails</source>
        <translation>schlägt fehl</translation>
    </message>
    <message>
        <source>At its deadline</source>
        <translation>Bei Fristende</translation>
    </message>
    <message>
        <source>ends well</source>
        <translation>endet gut</translation>
    </message>
    <message>
        <source>goes on</source>
        <translation>läuft weiter</translation>
    </message>
    <message>
        <source>lets the timeout out</source>
        <translation>lässt das Zeitlimit durch</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Suppressed</source>
        <translation>Unterdrückt</translation>
    </message>
    <message>
        <source>thrown while it was closed</source>
        <translation>beim Schließen geworfen</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Pass</source>
        <translation>Durchgang</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n tasks</source>
        <translation>
            <numerusform>%1 von %n Aufgabe</numerusform>
            <numerusform>%1 von %n Aufgaben</numerusform>
        </translation>
    </message>
    <message>
        <source>Between passes</source>
        <translation>Zwischen Durchgängen</translation>
    </message>
    <message>
        <source>After an error</source>
        <translation>Nach einem Fehler</translation>
    </message>
    <message>
        <source>the rest goes on</source>
        <translation>der Rest läuft weiter</translation>
    </message>
    <message>
        <source>everything is cancelled</source>
        <translation>alles wird abgebrochen</translation>
    </message>
    <message>
        <source>after an error</source>
        <translation>nach einem Fehler</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>Zugleich</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks</source>
        <translation>
            <numerusform>%n Aufgabe</numerusform>
            <numerusform>%n Aufgaben</numerusform>
        </translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>reversed</source>
        <translation>umgekehrt</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Festgehalten</translation>
    </message>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>%n Fehler</numerusform>
            <numerusform>%n Fehler</numerusform>
        </translation>
    </message>
    <message>
        <source>all together</source>
        <translation>alle zusammen</translation>
    </message>
    <message>
        <source>More keys</source>
        <translation>Weitere Schlüssel</translation>
    </message>
    <message>
        <source>Runs as</source>
        <translation>Läuft als</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>per cent</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Ended with</source>
        <translation>Endete mit</translation>
    </message>
    <message>
        <source>CPU time</source>
        <translation>Rechenzeit</translation>
    </message>
    <message>
        <source>Peak memory</source>
        <translation>Höchster Speicher</translation>
    </message>
    <message>
        <source>Last output</source>
        <translation>Letzte Ausgabe</translation>
    </message>
</context>
<context>
    <name>stepwise::TaskHistory</name>
    <message>
        <source>Ready, run started</source>
        <translation>Bereit, Lauf gestartet</translation>
    </message>
    <message numerus="yes">
        <source>Waiting for %n tasks, run started</source>
        <translation>
            <numerusform>Wartet auf %n Aufgabe, Lauf gestartet</numerusform>
            <numerusform>Wartet auf %n Aufgaben, Lauf gestartet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwise::TaskListSection</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weitere</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwise::TaskMenu</name>
    <message>
        <source>C&amp;ollapse</source>
        <translation>&amp;Zuklappen</translation>
    </message>
    <message>
        <source>&amp;Expand</source>
        <translation>Auf&amp;klappen</translation>
    </message>
    <message>
        <source>&amp;Cancel, %1 of grace</source>
        <translation>&amp;Abbrechen, %1 Schonfrist</translation>
    </message>
    <message>
        <source>&amp;Cancel at once</source>
        <translation>&amp;Sofort abbrechen</translation>
    </message>
    <message>
        <source>Cancel &amp;at once</source>
        <translation>&amp;Sofort abbrechen</translation>
    </message>
    <message>
        <source>Cancel &amp;now</source>
        <translation>&amp;Jetzt schließen</translation>
    </message>
    <message>
        <source>Extend &amp;grace</source>
        <translation>Schonfrist &amp;verlängern</translation>
    </message>
    <message>
        <source>+%1 s</source>
        <comment>seconds</comment>
        <translation>+%1 s</translation>
    </message>
    <message>
        <source>&amp;Hold</source>
        <translation>Fest&amp;halten</translation>
    </message>
    <message>
        <source>&amp;Release</source>
        <translation>Frei&amp;geben</translation>
    </message>
    <message>
        <source>Run &amp;to here</source>
        <translation>&amp;Bis hierher laufen</translation>
    </message>
    <message>
        <source>Select what &amp;depends on it</source>
        <translation>Auswählen, was davon &amp;abhängt</translation>
    </message>
    <message>
        <source>Select what it &amp;needs</source>
        <translation>Auswählen, was es &amp;braucht</translation>
    </message>
    <message numerus="yes">
        <source>Co&amp;py %n name(s)</source>
        <translation>
            <numerusform>&amp;Namen kopieren</numerusform>
            <numerusform>%n &amp;Namen kopieren</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Zoom to it</source>
        <translation>&amp;Heranzoomen</translation>
    </message>
    <message>
        <source>Select the path &amp;between them</source>
        <translation>Pfad &amp;zwischen ihnen auswählen</translation>
    </message>
    <message>
        <source>Run &amp;until it has ended</source>
        <translation>Ausführen, bis sie beendet &amp;ist</translation>
    </message>
    <message>
        <source>Run &amp;until they have ended</source>
        <translation>Ausführen, bis sie beendet s&amp;ind</translation>
    </message>
    <message>
        <source>&amp;Break on</source>
        <translation>An&amp;halten bei</translation>
    </message>
    <message>
        <source>&amp;Inject a fault</source>
        <translation>Fehler e&amp;inbauen</translation>
    </message>
    <message>
        <source>&amp;Fail at the next step</source>
        <translation>Beim nächsten Schritt &amp;fehlschlagen</translation>
    </message>
    <message>
        <source>&amp;Delay…</source>
        <translation>&amp;Verzögern…</translation>
    </message>
    <message>
        <source>&amp;Ignore cancel</source>
        <translation>Abbruch &amp;ignorieren</translation>
    </message>
</context>
<context>
    <name>stepwise::TaskPage</name>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Dependencies</source>
        <translation>Abhängigkeiten</translation>
    </message>
    <message>
        <source>Dependents</source>
        <translation>Abhängige</translation>
    </message>
    <message>
        <source>Step and deadlines</source>
        <translation>Schritt und Fristen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>since %1  ·  %2</source>
        <comment>time, group</comment>
        <translation>seit %1  ·  %2</translation>
    </message>
    <message>
        <source>since %1</source>
        <comment>time</comment>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>Command and output</source>
        <translation>Befehl und Ausgabe</translation>
    </message>
</context>
<context>
    <name>stepwise::TaskTreeModel</name>
    <message>
        <source>%1: %2</source>
        <comment>group: counts of its tasks</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n ended</source>
        <translation>
            <numerusform>%1 von %n beendet</numerusform>
            <numerusform>%1 von %n beendet</numerusform>
        </translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
</context>
<context>
    <name>stepwise::TaskTreeView</name>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
</context>
<context>
    <name>stepwise::TasksPanel</name>
    <message>
        <source>state:failed group:db duration&gt;5</source>
        <comment>example of a filter</comment>
        <translation>state:failed group:db duration&gt;5</translation>
    </message>
    <message>
        <source>Filter tasks</source>
        <translation>Aufgaben filtern</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n tasks</source>
        <translation>
            <numerusform>%1 von %n Aufgabe</numerusform>
            <numerusform>%1 von %n Aufgaben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwise::TimeText</name>
    <message>
        <source>%1 ms</source>
        <comment>milliseconds</comment>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes:seconds</comment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours:minutes:seconds</comment>
        <translation>%1 h</translation>
    </message>
</context>
<context>
    <name>stepwise::TimeTravel</name>
    <message>
        <source>This is now.</source>
        <translation>Dies ist das Jetzt.</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>Noch ist nichts geschehen.</translation>
    </message>
    <message>
        <source>This is the end of what was recorded.</source>
        <translation>Dies ist das Ende der Aufzeichnung.</translation>
    </message>
    <message>
        <source>Go on from here</source>
        <translation>Von hier aus fortsetzen</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>Zurück zum Jetzt</translation>
    </message>
    <message>
        <source>%1, simulated</source>
        <translation>%1, simuliert</translation>
    </message>
    <message>
        <source>%1 – the past</source>
        <translation>%1 – Vergangenheit</translation>
    </message>
    <message>
        <source>This is the past: %1 at its end, pass %2, %3</source>
        <translation>Dies ist die Vergangenheit: %1 am Ende, Durchgang %2, %3</translation>
    </message>
    <message>
        <source>This is the past: %1, pass %2, %3</source>
        <translation>Dies ist die Vergangenheit: %1, Durchgang %2, %3</translation>
    </message>
</context>
<context>
    <name>stepwise::TimelineFile</name>
    <message>
        <source>Cannot be written: %1.</source>
        <translation>Kann nicht geschrieben werden: %1.</translation>
    </message>
    <message>
        <source>Not the name of a timeline; it must end in .svg, .png, .pdf, .csv or .json.</source>
        <translation>Kein Name für eine Zeitachse; er muss auf .svg, .png, .pdf, .csv oder .json enden.</translation>
    </message>
</context>
<context>
    <name>stepwise::TimelinePanel</name>
    <message>
        <source>As measured</source>
        <translation>Wie gemessen</translation>
    </message>
    <message>
        <source>Forget the edited durations</source>
        <translation>Die geänderten Dauern verwerfen</translation>
    </message>
    <message numerus="yes">
        <source>What if: %n durations edited. The critical path takes %1, as measured.</source>
        <translation>
            <numerusform>Was wäre, wenn: %n Dauer geändert. Der kritische Pfad dauert %1, wie gemessen.</numerusform>
            <numerusform>Was wäre, wenn: %n Dauern geändert. Der kritische Pfad dauert %1, wie gemessen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What if: %n durations edited. The critical path takes %1, %2 longer than measured.</source>
        <translation>
            <numerusform>Was wäre, wenn: %n Dauer geändert. Der kritische Pfad dauert %1, %2 länger als gemessen.</numerusform>
            <numerusform>Was wäre, wenn: %n Dauern geändert. Der kritische Pfad dauert %1, %2 länger als gemessen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What if: %n durations edited. The critical path takes %1, %2 shorter than measured.</source>
        <translation>
            <numerusform>Was wäre, wenn: %n Dauer geändert. Der kritische Pfad dauert %1, %2 kürzer als gemessen.</numerusform>
            <numerusform>Was wäre, wenn: %n Dauern geändert. Der kritische Pfad dauert %1, %2 kürzer als gemessen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwise::TimelineTip</name>
    <message>
        <source>Slack</source>
        <translation>Puffer</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>on the critical path</source>
        <translation>auf dem kritischen Pfad</translation>
    </message>
    <message>
        <source>on another path as long</source>
        <translation>auf einem anderen, ebenso langen Pfad</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Gestartet</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Running time</source>
        <translation>Laufzeit</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Grace</source>
        <translation>Schonfrist</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>First start</source>
        <translation>Erster Start</translation>
    </message>
    <message>
        <source>Last end</source>
        <translation>Letztes Ende</translation>
    </message>
    <message>
        <source>all together</source>
        <translation>alle zusammen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a fact</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>a fact and a hint</comment>
        <translation>%1: %2, %3</translation>
    </message>
</context>
<context>
    <name>stepwise::TimelineView</name>
    <message>
        <source>%1 left</source>
        <comment>3.2 s left</comment>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>held</source>
        <translation>festgehalten</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitachse</translation>
    </message>
    <message>
        <source>Nothing has run yet.</source>
        <translation>Es ist noch nichts gelaufen.</translation>
    </message>
    <message>
        <source>The filter hides all that has run.</source>
        <translation>Der Filter verbirgt alles, was gelaufen ist.</translation>
    </message>
</context>
<context>
    <name>stepwise::Timelining</name>
    <message>
        <source>&amp;Fold %1 in the timeline</source>
        <translation>%1 in der Zeitachse zu&amp;klappen</translation>
    </message>
    <message>
        <source>What if it took &amp;longer or shorter…</source>
        <translation>Was wäre, wenn sie &amp;länger oder kürzer dauerte …</translation>
    </message>
    <message>
        <source>All durations as &amp;measured</source>
        <translation>Alle Dauern wie &amp;gemessen</translation>
    </message>
    <message>
        <source>&amp;Unfold in the timeline</source>
        <translation>In der Zeitachse &amp;aufklappen</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>Was wäre, wenn</translation>
    </message>
    <message>
        <source>%1 takes so many seconds:</source>
        <translation>%1 dauert so viele Sekunden:</translation>
    </message>
    <message>
        <source>Order of the rows</source>
        <translation>Reihenfolge der Zeilen</translation>
    </message>
</context>
<context>
    <name>stepwise::UndoActs</name>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Wiederherstellen: %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Es gibt nichts wiederherzustellen.</translation>
    </message>
</context>
<context>
    <name>stepwise::WaitSection</name>
    <message numerus="yes">
        <source>… %n more in between …</source>
        <translation>
            <numerusform>… %n weitere dazwischen …</numerusform>
            <numerusform>… %n weitere dazwischen …</numerusform>
        </translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>Cancel now</source>
        <translation>Jetzt schließen</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the names of tasks</comment>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>Also running before it: %1 and %n more</source>
        <translation>
            <numerusform>Davor laufen außerdem: %1 und %n weitere</numerusform>
            <numerusform>Davor laufen außerdem: %1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Also running before it: %1</source>
        <translation>Davor laufen außerdem: %1</translation>
    </message>
</context>
<context>
    <name>stepwise::WaitText</name>
    <message>
        <source>%1; held too</source>
        <comment>a reason, and beside it the task is held</comment>
        <translation>%1; auch festgehalten</translation>
    </message>
    <message>
        <source>waits for %1 of %2</source>
        <translation>wartet auf %1 von %2</translation>
    </message>
    <message>
        <source>ready, but %1 run and only %2 may</source>
        <translation>bereit, aber %1 laufen und nur %2 dürfen</translation>
    </message>
    <message>
        <source>ready, starts next</source>
        <translation>bereit, startet als Nächste</translation>
    </message>
    <message>
        <source>held until it is released</source>
        <translation>festgehalten, bis sie freigegeben wird</translation>
    </message>
    <message>
        <source>cancelling</source>
        <translation>bricht ab</translation>
    </message>
    <message>
        <source>cancelling, %1 left</source>
        <translation>bricht ab, noch %1</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>timed out</source>
        <translation>Zeit abgelaufen</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>skipped, upstream failed</source>
        <translation>übersprungen, Vorgänger fehlgeschlagen</translation>
    </message>
    <message>
        <source>skipped, upstream cancelled</source>
        <translation>übersprungen, Vorgänger abgebrochen</translation>
    </message>
    <message>
        <source>skipped on request</source>
        <translation>auf Verlangen übersprungen</translation>
    </message>
    <message>
        <source>waits for itself: a cycle</source>
        <translation>wartet auf sich selbst: ein Kreis</translation>
    </message>
    <message>
        <source>Why it was skipped</source>
        <translation>Warum sie entfiel</translation>
    </message>
    <message>
        <source>Why it stands still</source>
        <translation>Warum sie stillsteht</translation>
    </message>
    <message>
        <source>Why it waits</source>
        <translation>Warum sie wartet</translation>
    </message>
</context>
<context>
    <name>stepwise::WatchModel</name>
    <message>
        <source>yes, %1</source>
        <comment>a condition holds</comment>
        <translation>ja, %1</translation>
    </message>
    <message>
        <source>no, %1</source>
        <comment>a condition does not hold</comment>
        <translation>nein, %1</translation>
    </message>
    <message>
        <source>%1: %2, at most %3</source>
        <comment>watch, value now, largest value</comment>
        <translation>%1: %2, höchstens %3</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Beobachtet</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>During the run</source>
        <translation>Während des Laufs</translation>
    </message>
</context>
<context>
    <name>stepwise::WatchPanel</name>
    <message>
        <source>Watch: running, failed &gt; 2, state:running group:db …</source>
        <translation>Beobachten: running, failed &gt; 2, state:running group:db …</translation>
    </message>
    <message>
        <source>What to watch</source>
        <translation>Was zu beobachten ist</translation>
    </message>
    <message>
        <source>Watches</source>
        <translation>Beobachtetes</translation>
    </message>
</context>
<context>
    <name>stepwise::Workspace</name>
    <message>
        <source>Recording</source>
        <translation>Aufzeichnung</translation>
    </message>
</context>
</TS>
