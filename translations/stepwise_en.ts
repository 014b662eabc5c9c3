<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>BatchEngine</name>
    <message numerus="yes">
        <source>Going on with the unfinished run %1 of this graph; %n job(s) of it are taken over.</source>
        <translation>
            <numerusform>Going on with the unfinished run %1 of this graph; %n job of it is taken over.</numerusform>
            <numerusform>Going on with the unfinished run %1 of this graph; %n jobs of it are taken over.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BreakpointText</name>
    <message numerus="yes">
        <source>the first %n passed over</source>
        <translation>
            <numerusform>the first passed over</numerusform>
            <numerusform>the first %n passed over</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DocumentBuilder</name>
    <message numerus="yes">
        <source>Groups are nested too deeply; the limit is %n levels.</source>
        <translation>
            <numerusform>Groups are nested too deeply; the limit is %n level.</numerusform>
            <numerusform>Groups are nested too deeply; the limit is %n levels.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DotFormat</name>
    <message numerus="yes">
        <source>Braces are nested too deeply; the limit is %n levels.</source>
        <translation>
            <numerusform>Braces are nested too deeply; the limit is %n level.</numerusform>
            <numerusform>Braces are nested too deeply; the limit is %n levels.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There is no graph number %1 in this file; it has %n.</source>
        <translation>
            <numerusform>There is no graph number %1 in this file; it has %n.</numerusform>
            <numerusform>There is no graph number %1 in this file; it has %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Expression</name>
    <message numerus="yes">
        <source>Brackets are nested more than %n deep: use fewer.</source>
        <translation>
            <numerusform>Brackets are nested more than %n deep: use fewer.</numerusform>
            <numerusform>Brackets are nested more than %n deep: use fewer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GraphMLFormat</name>
    <message numerus="yes">
        <source>Elements are nested too deeply; the limit is %n levels.</source>
        <translation>
            <numerusform>Elements are nested too deeply; the limit is %n level.</numerusform>
            <numerusform>Elements are nested too deeply; the limit is %n levels.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n edge(s) have no direction; they are read from source to target.</source>
        <translation>
            <numerusform>%n edge has no direction; it is read from source to target.</numerusform>
            <numerusform>%n edges have no direction; they are read from source to target.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What edges carry is left out (%n value(s)): a dependency has nothing but its two tasks.</source>
        <translation>
            <numerusform>What edges carry is left out (%n value): a dependency has nothing but its two tasks.</numerusform>
            <numerusform>What edges carry is left out (%n values): a dependency has nothing but its two tasks.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There is no graph number %1 in this file; it has %n.</source>
        <translation>
            <numerusform>There is no graph number %1 in this file; it has %n.</numerusform>
            <numerusform>There is no graph number %1 in this file; it has %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GroupText</name>
    <message numerus="yes">
        <source>%Ln tasks</source>
        <translation>
            <numerusform>%Ln task</numerusform>
            <numerusform>%Ln tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JsonReader</name>
    <message numerus="yes">
        <source>Brackets are nested too deeply; the limit is %n levels.</source>
        <translation>
            <numerusform>Brackets are nested too deeply; the limit is %n level.</numerusform>
            <numerusform>Brackets are nested too deeply; the limit is %n levels.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Losses</name>
    <message numerus="yes">
        <source>The names of %n task(s): their ids are written.</source>
        <translation>
            <numerusform>The name of %n task: its id is written.</numerusform>
            <numerusform>The names of %n tasks: their ids are written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s).</source>
        <translation>
            <numerusform>%n group.</numerusform>
            <numerusform>%n groups.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>How long %n task(s) last.</source>
        <translation>
            <numerusform>How long %n task lasts.</numerusform>
            <numerusform>How long %n tasks last.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What %n simulated task(s) do.</source>
        <translation>
            <numerusform>What %n simulated task does.</numerusform>
            <numerusform>What %n simulated tasks do.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The commands of %n task(s).</source>
        <translation>
            <numerusform>The command of %n task.</numerusform>
            <numerusform>The commands of %n tasks.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Folder and environment of %n command(s).</source>
        <translation>
            <numerusform>Folder and environment of %n command.</numerusform>
            <numerusform>Folder and environment of %n commands.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The notes of %n task(s).</source>
        <translation>
            <numerusform>The notes of %n task.</numerusform>
            <numerusform>The notes of %n tasks.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Timeouts and graces of %n task(s).</source>
        <translation>
            <numerusform>Timeouts and graces of %n task.</numerusform>
            <numerusform>Timeouts and graces of %n tasks.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What else the file knew of %n task(s).</source>
        <translation>
            <numerusform>What else the file knew of %n task.</numerusform>
            <numerusform>What else the file knew of %n tasks.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The script, with %n request(s).</source>
        <translation>
            <numerusform>The script, with %n request.</numerusform>
            <numerusform>The script, with %n requests.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MakeFormat</name>
    <message numerus="yes">
        <source>%n line(s) call functions, which are not evaluated; rules that they make are not there.</source>
        <translation>
            <numerusform>%n line calls functions, which are not evaluated; rules that it makes are not there.</numerusform>
            <numerusform>%n lines call functions, which are not evaluated; rules that they make are not there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MermaidFormat</name>
    <message numerus="yes">
        <source>There is no chart number %1 in this file; it has %n.</source>
        <translation>
            <numerusform>There is no chart number %1 in this file; it has %n.</numerusform>
            <numerusform>There is no chart number %1 in this file; it has %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n diagram(s) of other kinds are left out.</source>
        <translation>
            <numerusform>%n diagram of another kind is left out.</numerusform>
            <numerusform>%n diagrams of other kinds are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The ids of %n task(s), which Mermaid could not read: they get others.</source>
        <translation>
            <numerusform>The id of %n task, which Mermaid could not read: it gets another.</numerusform>
            <numerusform>The ids of %n tasks, which Mermaid could not read: they get others.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n invisible link(s) only place nodes, and are left out.</source>
        <translation>
            <numerusform>%n invisible link only places nodes, and is left out.</numerusform>
            <numerusform>%n invisible links only place nodes, and are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NativeFormat</name>
    <message numerus="yes">
        <source>Group “%1” is nested too deeply; the limit is %n levels.</source>
        <translation>
            <numerusform>Group “%1” is nested too deeply; the limit is %n level.</numerusform>
            <numerusform>Group “%1” is nested too deeply; the limit is %n levels.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProblemList</name>
    <message numerus="yes">
        <source>There are %n further warnings.</source>
        <translation>
            <numerusform>There is %n further warning.</numerusform>
            <numerusform>There are %n further warnings.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecordingFile</name>
    <message numerus="yes">
        <source>%n task(s) of the events are not in the recording&apos;s graph; they are shown beside it. The first: %1</source>
        <translation>
            <numerusform>One task of the events is not in the recording&apos;s graph; it is shown beside it: %1</numerusform>
            <numerusform>%n tasks of the events are not in the recording&apos;s graph; they are shown beside it. The first: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WfFormat</name>
    <message numerus="yes">
        <source>%n task(s) of “execution” are not in “specification”, and left out.</source>
        <translation>
            <numerusform>%n task of “execution” is not in “specification”, and left out.</numerusform>
            <numerusform>%n tasks of “execution” are not in “specification”, and left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>XmlGuard</name>
    <message numerus="yes">
        <source>This tag has too many attributes; at most %n are read.</source>
        <translation>
            <numerusform>This tag has too many attributes; at most %n is read.</numerusform>
            <numerusform>This tag has too many attributes; at most %n are read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>YamlFormats</name>
    <message numerus="yes">
        <source>%n task(s) have commands that only Task can fill in; they do nothing when the graph is run with real commands.</source>
        <translation>
            <numerusform>%n task has commands that only Task can fill in; it does nothing when the graph is run with real commands.</numerusform>
            <numerusform>%n tasks have commands that only Task can fill in; they do nothing when the graph is run with real commands.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There is no pipeline number %1 in this file; it has %n.</source>
        <translation>
            <numerusform>There is no pipeline number %1 in this file; it has %n.</numerusform>
            <numerusform>There is no pipeline number %1 in this file; it has %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>YamlReader</name>
    <message numerus="yes">
        <source>Maps and lists are nested too deeply; the limit is %n levels.</source>
        <translation>
            <numerusform>Maps and lists are nested too deeply; the limit is %n level.</numerusform>
            <numerusform>Maps and lists are nested too deeply; the limit is %n levels.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwise::BreakpointActs</name>
    <message numerus="yes">
        <source>remove %n breakpoint(s)</source>
        <translation>
            <numerusform>remove the breakpoint</numerusform>
            <numerusform>remove %n breakpoints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>set %n breakpoint(s)</source>
        <translation>
            <numerusform>set a breakpoint</numerusform>
            <numerusform>set %n breakpoints</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwise::CancelMenu</name>
    <message numerus="yes">
        <source>The &amp;selection: %n task(s)	Ctrl+F5</source>
        <translation>
            <numerusform>The &amp;selection: %n task	Ctrl+F5</numerusform>
            <numerusform>The &amp;selection: %n tasks	Ctrl+F5</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwise::CommandsDialog</name>
    <message numerus="yes">
        <source>%n task(s) would run commands on this machine, in %1, with your rights. Opening a file never runs anything; look at the commands before you let them run.</source>
        <translation>
            <numerusform>%n task would run a command on this machine, in %1, with your rights. Opening a file never runs anything; look at the command before you let it run.</numerusform>
            <numerusform>%n tasks would run commands on this machine, in %1, with your rights. Opening a file never runs anything; look at the commands before you let them run.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more are not shown.</source>
        <translation>
            <numerusform>%n more is not shown.</numerusform>
            <numerusform>%n more are not shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) would run commands as jobs of yours on the cluster, in %1. Opening a file never runs anything; look at the commands before you let them run.</source>
        <translation>
            <numerusform>%n task would run a command as a job of yours on the cluster, in %1. Opening a file never runs anything; look at the command before you let it run.</numerusform>
            <numerusform>%n tasks would run commands as jobs of yours on the cluster, in %1. Opening a file never runs anything; look at the commands before you let them run.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwise::ComparisonPanel</name>
    <message numerus="yes">
        <source>They part in pass %1, at %2. %3. %4. %n task(s) went otherwise.</source>
        <translation>
            <numerusform>They part in pass %1, at %2. %3. %4. One task went otherwise.</numerusform>
            <numerusform>They part in pass %1, at %2. %3. %4. %n tasks went otherwise.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwise::EventText</name>
    <message numerus="yes">
        <source>%n tasks</source>
        <translation>
            <numerusform>%n task</numerusform>
            <numerusform>%n tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwise::FailureText</name>
    <message numerus="yes">
        <source>%n more failed.</source>
        <translation>
            <numerusform>One more failed.</numerusform>
            <numerusform>%n more failed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) fell with that.</source>
        <translation>
            <numerusform>One task fell with that.</numerusform>
            <numerusform>%n tasks fell with that.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) were suppressed.</source>
        <translation>
            <numerusform>One thing was suppressed.</numerusform>
            <numerusform>%n things were suppressed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwise::FolderDialog</name>
    <message numerus="yes">
        <source>%n file(s) can be opened:</source>
        <translation>
            <numerusform>%n file can be opened:</numerusform>
            <numerusform>%n files can be opened:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwise::GraphDialog</name>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n task</numerusform>
            <numerusform>%n tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dependencies</source>
        <translation>
            <numerusform>%n dependency</numerusform>
            <numerusform>%n dependencies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwise::HistorySection</name>
    <message numerus="yes">
        <source>%Ln earlier</source>
        <translation>
            <numerusform>%Ln earlier</numerusform>
            <numerusform>%Ln earlier</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwise::Notices</name>
    <message numerus="yes">
        <source>Show the %n task(s)</source>
        <translation>
            <numerusform>Show the task</numerusform>
            <numerusform>Show the %n tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) in this file. The first: %1</source>
        <translation>
            <numerusform>%n problem in this file. The first: %1</numerusform>
            <numerusform>%n problems in this file. The first: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The run has ended after %1: %n task(s).</source>
        <translation>
            <numerusform>The run has ended after %1: %n task.</numerusform>
            <numerusform>The run has ended after %1: %n tasks.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The run has failed after %1 with %n error(s): %2</source>
        <translation>
            <numerusform>The run has failed after %1 with %n error: %2</numerusform>
            <numerusform>The run has failed after %1 with %n errors: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file has %n graph(s), which are shown as one.</source>
        <translation>
            <numerusform>The file has %n graph.</numerusform>
            <numerusform>The file has %n graphs, which are shown as one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwise::RunOptionsDialog</name>
    <message numerus="yes">
        <source>Without a limit, %n process(es) run at once: as many as there are processors.</source>
        <translation>
            <numerusform>Without a limit, %n process runs at once: as many as there are processors.</numerusform>
            <numerusform>Without a limit, %n processes run at once: as many as there are processors.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwise::RunText</name>
    <message numerus="yes">
        <source>at most %n at once</source>
        <translation>
            <numerusform>at most %n at once</numerusform>
            <numerusform>at most %n at once</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>failed with %n error(s)</source>
        <translation>
            <numerusform>failed with one error</numerusform>
            <numerusform>failed with %n errors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwise::StatusText</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ready</source>
        <translation>
            <numerusform>%n ready</numerusform>
            <numerusform>%n ready</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n running</numerusform>
            <numerusform>%n running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelling</source>
        <translation>
            <numerusform>%n cancelling</numerusform>
            <numerusform>%n cancelling</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n succeeded</source>
        <translation>
            <numerusform>%n succeeded</numerusform>
            <numerusform>%n succeeded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n timed out</source>
        <translation>
            <numerusform>%n timed out</numerusform>
            <numerusform>%n timed out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled</source>
        <translation>
            <numerusform>%n cancelled</numerusform>
            <numerusform>%n cancelled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>%n skipped</numerusform>
            <numerusform>%n skipped</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwise::SumPage</name>
    <message numerus="yes">
        <source>%Ln tasks</source>
        <translation>
            <numerusform>%Ln task</numerusform>
            <numerusform>%Ln tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwise::TaskFacts</name>
    <message numerus="yes">
        <source>every %n passes</source>
        <translation>
            <numerusform>every pass</numerusform>
            <numerusform>every %n passes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n tasks</source>
        <translation>
            <numerusform>%1 of %n task</numerusform>
            <numerusform>%1 of %n tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tasks</source>
        <translation>
            <numerusform>%n task</numerusform>
            <numerusform>%n tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwise::TaskHistory</name>
    <message numerus="yes">
        <source>Waiting for %n tasks, run started</source>
        <translation>
            <numerusform>Waiting for %n task, run started</numerusform>
            <numerusform>Waiting for %n tasks, run started</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwise::TaskListSection</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwise::TaskMenu</name>
    <message numerus="yes">
        <source>Co&amp;py %n name(s)</source>
        <translation>
            <numerusform>Co&amp;py name</numerusform>
            <numerusform>Co&amp;py %n names</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwise::TaskTreeModel</name>
    <message numerus="yes">
        <source>%1 of %n ended</source>
        <translation>
            <numerusform>%1 of %n ended</numerusform>
            <numerusform>%1 of %n ended</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwise::TasksPanel</name>
    <message numerus="yes">
        <source>%1 of %n tasks</source>
        <translation>
            <numerusform>%1 of %n task</numerusform>
            <numerusform>%1 of %n tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwise::TimelinePanel</name>
    <message numerus="yes">
        <source>What if: %n durations edited. The critical path takes %1, as measured.</source>
        <translation>
            <numerusform>What if: %n duration edited. The critical path takes %1, as measured.</numerusform>
            <numerusform>What if: %n durations edited. The critical path takes %1, as measured.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What if: %n durations edited. The critical path takes %1, %2 longer than measured.</source>
        <translation>
            <numerusform>What if: %n duration edited. The critical path takes %1, %2 longer than measured.</numerusform>
            <numerusform>What if: %n durations edited. The critical path takes %1, %2 longer than measured.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What if: %n durations edited. The critical path takes %1, %2 shorter than measured.</source>
        <translation>
            <numerusform>What if: %n duration edited. The critical path takes %1, %2 shorter than measured.</numerusform>
            <numerusform>What if: %n durations edited. The critical path takes %1, %2 shorter than measured.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwise::WaitSection</name>
    <message numerus="yes">
        <source>… %n more in between …</source>
        <translation>
            <numerusform>… %n more in between …</numerusform>
            <numerusform>… %n more in between …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Also running before it: %1 and %n more</source>
        <translation>
            <numerusform>Also running before it: %1 and %n more</numerusform>
            <numerusform>Also running before it: %1 and %n more</numerusform>
        </translation>
    </message>
</context>
</TS>
