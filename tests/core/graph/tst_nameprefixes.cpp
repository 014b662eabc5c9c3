#include "core/graph/nameprefixes.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace stepwise;

class NamePrefixesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cutsNamesIntoWords_data();
    void cutsNamesIntoWords();
    void groupsByWhatNamesShare_data();
    void groupsByWhatNamesShare();
    void takesKeysWhereNamesSayNothing();
};

void NamePrefixesTest::cutsNamesIntoWords_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const char *words) {
        QTest::newRow(name) << QString::fromLatin1(name) << QString::fromLatin1(words);
    };
    row("db-migrate_all", "db|migrate|all");
    row("a.b/c:d e", "a|b|c|d|e");
    row("mProjectPP", "m|Project|PP");
    row("shard12x", "shard|12|x");
    row("--x--", "x");
    row("", "");
}

void NamePrefixesTest::cutsNamesIntoWords()
{
    QFETCH(QString, name);
    QStringList words;
    qsizetype from = 0;
    for (const qsizetype end : wordEnds(name)) {
        QString word = name.mid(from, end - from);
        while (!word.isEmpty() && !word.front().isLetterOrNumber())
            word.remove(0, 1);
        words.append(word);
        from = end;
    }
    QTEST(words.join(u'|'), "words");
}

void NamePrefixesTest::groupsByWhatNamesShare_data()
{
    QTest::addColumn<QString>("names");
    QTest::addColumn<QString>("groups");
    const auto row = [](const char *name, const char *names, const char *groups) {
        QTest::newRow(name) << QString::fromLatin1(names) << QString::fromLatin1(groups);
    };
    row("nothing", "", "");
    row("two are no group", "db-a db-b x y", "");
    row("three are", "db-a db-b x db-c", "db(3)");
    row("all are no group", "db-a db-b db-c", "");
    row("all share the first word", "db-a-1 db-a-2 db-a-3 db-b", "db-a(3)");
    row("numbered", "pick1 pick2 pick10 pack", "pick(3)");
    row("all words that they share", "a.b.x a.b.y a.b.z q", "a.b(3)");
    row("one in the other", "a-b-1 a-b-2 a-b-3 a-c q", "a(4) a-b(3)>a");
    row("never three deep", "a-b-c-1 a-b-c-2 a-b-c-3 a-b-d a-e q", "a(5) a-b(4)>a");
    row("a task named as the group", "db db-a db-b x", "db(3)");
}

void NamePrefixesTest::groupsByWhatNamesShare()
{
    QFETCH(QString, names);
    TaskGraph graph;
    for (const QString &name : names.split(u' ', Qt::SkipEmptyParts))
        graph.addTask(name);
    const Grouping grouping = groupingByPrefix(graph);
    QStringList groups;
    for (std::size_t index = 0; index < grouping.groups.size(); ++index) {
        const Grouping::Group &group = grouping.groups[index];
        groups.append(QStringLiteral("%1(%2)%3")
                          .arg(group.name)
                          .arg(grouping.tasksIn(GroupId::fromIndex(index)).size())
                          .arg(group.parent.isValid()
                                   ? u'>' + grouping.groups[group.parent.index()].name
                                   : QString()));
    }
    QTEST(groups.join(u' '), "groups");
}

void NamePrefixesTest::takesKeysWhereNamesSayNothing()
{
    TaskGraph graph;
    for (const char *key : {"x-1", "x-2", "x-3", "y"})
        graph.addTask(QString::fromLatin1(key), QStringLiteral("same"));
    QCOMPARE(groupingByPrefix(graph).groups.size(), std::size_t(1));
    QCOMPARE(groupingByPrefix(graph).groups[0].name, QStringLiteral("x"));
}

STEPWISE_GUILESS_TEST_MAIN(NamePrefixesTest)
#include "tst_nameprefixes.moc"
