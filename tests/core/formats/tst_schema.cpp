#include "core/base/jsonreader.h"
#include "core/formats/nativereader.h"
#include "core/formats/nativetables.h"
#include "core/graph/requestjson.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <algorithm>
#include <map>
#include <memory>
#include <set>

using namespace stepwise;

namespace {

using Latin = QLatin1String;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// As much of JSON Schema as our schema uses.
class Schema
{
public:
    explicit Schema(const JsonValue &root) : m_root(root) {}

    JsonValue definition(Latin name) const { return m_root[Latin("$defs")][name]; }
    JsonValue root() const { return m_root; }

    bool accepts(const JsonValue &value, const JsonValue &schema) const
    {
        return std::all_of(schema.begin(), schema.end(),
                           [&](const JsonValue &rule) { return obeys(value, rule, schema); });
    }

private:
    bool obeys(const JsonValue &value, const JsonValue &rule, const JsonValue &schema) const
    {
        const QString key = rule.key();
        if (key == Latin("$ref"))
            return accepts(value, definition(Latin(rule.toString().mid(8).toLatin1())));
        if (key == Latin("type"))
            return isOfType(value, rule.toString());
        if (key == Latin("const"))
            return value.rawText() == rule.rawText();
        if (key == Latin("enum"))
            return any(rule, [&](const auto &word) { return word.rawText() == value.rawText(); });
        if (key == Latin("anyOf"))
            return any(rule, [&](const auto &option) { return accepts(value, option); });
        if (key == Latin("minimum"))
            return !value.isNumber() || *value.toDouble() >= *rule.toDouble();
        if (key == Latin("maximum"))
            return !value.isNumber() || *value.toDouble() <= *rule.toDouble();
        if (key == Latin("minLength"))
            return !value.isString() || value.toString().size() >= *rule.toInteger();
        if (key == Latin("minItems"))
            return !value.isArray() || std::int64_t(value.count()) >= *rule.toInteger();
        if (key == Latin("items") || key == Latin("additionalProperties"))
            return all(value, [&](const auto &child) { return accepts(child, rule); });
        if (key == Latin("required"))
            return all(rule, [&](const auto &name) {
                return !value.isObject() || member(value, name.toString()).isPresent();
            });
        if (key == Latin("properties"))
            return all(rule, [&](const auto &property) {
                const JsonValue found = member(value, property.key());
                return !found.isPresent() || accepts(found, property);
            });
        const QStringList words =
            QStringLiteral("$schema $defs title description default").split(u' ');
        if (!words.contains(key))
            qFatal("The rule “%s” at %d is not known here.", qPrintable(key), schema.place().line);
        return true;
    }

    template<typename Predicate>
    static bool any(const JsonValue &list, Predicate predicate)
    {
        return std::any_of(list.begin(), list.end(), predicate);
    }

    template<typename Predicate>
    static bool all(const JsonValue &list, Predicate predicate)
    {
        return std::all_of(list.begin(), list.end(), predicate);
    }

    static JsonValue member(const JsonValue &object, const QString &key)
    {
        return object.isObject() ? object[Latin(key.toLatin1())] : JsonValue();
    }

    static bool isOfType(const JsonValue &value, const QString &type)
    {
        using Kind = JsonValue::Kind;
        if (type == Latin("integer"))
            return value.toInteger().has_value();
        const std::map<QString, Kind> kinds{
            {QStringLiteral("object"), Kind::Object},   {QStringLiteral("array"), Kind::Array},
            {QStringLiteral("string"), Kind::String},   {QStringLiteral("number"), Kind::Number},
            {QStringLiteral("boolean"), Kind::Boolean}, {QStringLiteral("null"), Kind::Null}};
        return value.kind() == kinds.at(type);
    }

    JsonValue m_root;
};

std::set<QString> propertiesOf(const JsonValue &schema)
{
    std::set<QString> keys;
    for (const JsonValue property : schema[Latin("properties")])
        keys.insert(property.key());
    return keys;
}

template<typename Fields>
std::set<QString> keysOf(const Fields &fields)
{
    std::set<QString> keys;
    for (const auto &field : fields)
        keys.insert(field.key);
    return keys;
}

} // namespace

/// resources/stepwise.schema.json says of a file what the reader says.
class SchemaTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto parsed = parseJson(
            contentOf(QStringLiteral(STEPWISE_SOURCE_DIR "/resources/stepwise.schema.json")));
        QVERIFY2(parsed.isOk(), qPrintable(parsed ? QString() : parsed.error().toString()));
        m_document = std::move(*parsed);
    }

    void namesTheKeysThatAreRead()
    {
        const Schema schema(m_document->root());
        QCOMPARE(propertiesOf(schema.root()), keysOf(nativeRootFields));
        QCOMPARE(propertiesOf(schema.definition(Latin("run"))), keysOf(nativeRunFields));
        QCOMPARE(propertiesOf(schema.definition(Latin("group"))), keysOf(nativeGroupFields));
        QCOMPARE(propertiesOf(schema.definition(Latin("task"))), keysOf(nativeTaskFields));
        QCOMPARE(propertiesOf(schema.definition(Latin("simulation"))),
                 keysOf(nativeSimulationFields));
        QCOMPARE(propertiesOf(schema.definition(Latin("command"))), keysOf(nativeCommandFields));
        QCOMPARE(propertiesOf(schema.definition(Latin("slurmRun"))), keysOf(nativeSlurmRunFields));
        QCOMPARE(propertiesOf(schema.definition(Latin("slurmTask"))),
                 keysOf(nativeSlurmTaskFields));
        std::set<QString> entry(requestMemberKeys.begin(), requestMemberKeys.end());
        entry.insert(QStringLiteral("afterPass"));
        QCOMPARE(propertiesOf(schema.definition(Latin("scriptEntry"))), entry);
    }

    void acceptsTheExamples_data()
    {
        QTest::addColumn<QString>("path");
        const QDir examples(QStringLiteral(STEPWISE_SOURCE_DIR "/resources/examples"));
        for (const QString &name : examples.entryList({QStringLiteral("*.stepwise.json")}))
            QTest::newRow(qPrintable(name)) << examples.filePath(name);
    }

    void acceptsTheExamples()
    {
        QFETCH(QString, path);
        const auto example = parseJson(contentOf(path));
        QVERIFY(example.isOk());
        const Schema schema(m_document->root());
        QVERIFY(schema.accepts((*example)->root(), schema.root()));
    }

    void agreesWithTheReader_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("isAccepted");
        const auto row = [](const char *text, bool isAccepted) {
            QTest::newRow(text) << QByteArray(text).replace('\'', '"') << isAccepted;
        };
        const auto task = [&row](const char *members, bool isAccepted) {
            row(qPrintable(QStringLiteral("{'format':'stepwise/1','tasks':[{'id':'a'%1}]}")
                               .arg(QString::fromLatin1(members))),
                isAccepted);
        };
        row("[]", false);
        row("{'tasks':[]}", false);
        row("{'format':'stepwise/1'}", false);
        row("{'format':'stepwise/2','tasks':[]}", false);
        row("{'format':'stepwise/1','tasks':[],'other':1}", true);
        row("{'format':'stepwise/1','tasks':[{}]}", false);
        row("{'format':'stepwise/1','tasks':[{'id':''}]}", false);
        row("{'format':'stepwise/1','tasks':[],'run':{'waitTime':null}}", false);
        row("{'format':'stepwise/1','tasks':[],'run':{'maxRunning':0}}", false);
        row("{'format':'stepwise/1','tasks':[],'run':{'slurm':null}}", false);
        row("{'format':'stepwise/1','tasks':[],'run':{'slurm':{'cpus':0}}}", false);
        row("{'format':'stepwise/1','tasks':[],'run':{'slurm':{'cpus':1,'options':['a']}}}", true);
        row("{'format':'stepwise/1','tasks':[],'run':{'maxRunning':null,'timeout':null}}", true);
        row("{'format':'stepwise/1','tasks':[],'script':[{'afterPass':0,'do':'pause'}]}", false);
        row("{'format':'stepwise/1','tasks':[],'script':[{'do':'pauze'}]}", false);
        row("{'format':'stepwise/1','tasks':[],'script':[{'do':'cancelAll','grace':null}]}", true);
        task(",'timeout':-1", false);
        task(",'timeout':316224000", true);
        task(",'timeout':316224001", false);
        task(",'errorWaitTime':null", true);
        task(",'group':null,'command':null", true);
        task(",'dependsOn':'a'", false);
        task(",'simulate':{'steps':1.5}", false);
        task(",'simulate':{'steps':4294967294}", true);
        task(",'simulate':{'steps':4294967295}", false);
        task(",'simulate':{'onTimeout':'propagate','failAtStep':null}", true);
        task(",'simulate':{'onTimeout':'explode'}", false);
        task(",'command':{'argv':[]}", false);
        task(",'slurm':{'memory':4}", false);
        task(",'slurm':{'memory':'4G','timeLimit':null,'gpus':1}", true);
        task(",'command':{'argv':['x'],'environment':{'A':1}}", false);
        task(",'command':{'argv':['x'],'environment':{'A':'1'}}", true);
        task(",'note':null", false);
    }

    void agreesWithTheReader()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, isAccepted);
        const auto document = parseJson(text);
        QVERIFY(document.isOk());
        const Schema schema(m_document->root());
        QCOMPARE(schema.accepts((*document)->root(), schema.root()), isAccepted);
        QCOMPARE(readNative(text, {}).isOk(), isAccepted);
    }

private:
    std::unique_ptr<const JsonDocument> m_document;
};

STEPWISE_APPLESS_TEST_MAIN(SchemaTest)
#include "tst_schema.moc"
