#include "core/formats/heatreferences.h"

#include <QRegularExpression>

namespace stepwise {

namespace {

QString beforeDot(const QString &text)
{
    return text.section(QLatin1Char('.'), 0, 0);
}

class ReferenceFinder
{
public:
    explicit ReferenceFinder(const std::function<void(const HeatReference &)> &found)
        : m_found(found)
    {
    }

    void look(const YamlWalk::Step &step)
    {
        const YamlValue &value = step.value;
        const QByteArrayView tag = value.tag();
        if (tag == "!Ref")
            addResource(value, true);
        else if (tag == "!GetAtt")
            addAttribute(value);
        else if (tag == "!Sub")
            addSubstituted(value);
        if (!step.key.isPresent())
            return;
        const QByteArrayView key = step.key.bytes();
        if (key == "get_resource")
            addResource(value, false);
        else if (key == "Ref")
            addResource(value, true);
        else if (key == "get_attr" || key == "Fn::GetAtt")
            addAttribute(value);
        else if (key == "Fn::Sub")
            addSubstituted(value);
    }

private:
    void addResource(const YamlValue &value, bool mayBeParameter)
    {
        if (value.isScalar() && !value.isNull())
            m_found({value.text(), value.place(), mayBeParameter});
    }

    /// [resource, attribute, …], or "resource.attribute".
    void addAttribute(const YamlValue &value)
    {
        if (value.isScalar()) {
            m_found({beforeDot(value.text()), value.place(), false});
            return;
        }
        const auto first = value.begin();
        if (first != value.end() && (*first).isScalar())
            m_found({(*first).text(), (*first).place(), false});
    }

    /// "text ${Resource} ${Resource.Attribute} ${!literal}", or that and a map of names of its own.
    void addSubstituted(const YamlValue &value)
    {
        YamlValue text = value;
        YamlValue names;
        if (value.isList()) {
            auto element = value.begin();
            text = element != value.end() ? *element : YamlValue();
            if (element != value.end() && ++element != value.end())
                names = *element;
        }
        static const QRegularExpression variable(QStringLiteral("\\$\\{([^!}][^}]*)\\}"));
        const QString words = text.text();
        for (const QRegularExpressionMatch &match : variable.globalMatch(words)) {
            const QString name = beforeDot(match.captured(1).trimmed());
            const QByteArray latin = name.toLatin1();
            if (!names[QLatin1String(latin)].isPresent())
                m_found({name, text.place(), true});
        }
    }

    const std::function<void(const HeatReference &)> &m_found;
};

} // namespace

void findHeatReferences(const YamlValue &value, YamlWalk &walk,
                        const std::function<void(const HeatReference &)> &found)
{
    ReferenceFinder finder(found);
    walk.start(value);
    for (YamlWalk::Step step; walk.next(step);)
        finder.look(step);
}

} // namespace stepwise
