#include "core/formats/nativefields.h"

namespace stepwise {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(NativeFormat)
};

} // namespace

QString NativePointer::toString() const
{
    QString text;
    if (!list.isEmpty())
        text += QLatin1Char('/') + list + QLatin1Char('/') + QString::number(index);
    if (!member.isEmpty())
        text += QLatin1Char('/') + member;
    return text;
}

bool NativeUnknowns::add(const JsonValue &member, const QString &afterKey, const QString &meant)
{
    const QString key = member.key();
    if (m_keys.contains(key))
        return failForDuplicateKey(m_input, member);
    m_keys.insert(key);
    m_document.unknownKeys[m_pointer.toString()].push_back(
        {key, member.rawText().toByteArray(), afterKey});
    m_input.warnings().warn(
        member.keyPlace(),
        meant.isEmpty()
            ? Text::tr("The key “%1” is not known here; it is kept, but changes nothing.").arg(key)
            : Text::tr("The key “%1” is not known here; did you mean “%2”? It is kept, "
                       "but changes nothing.")
                  .arg(key, meant));
    return true;
}

bool failForDuplicateKey(JsonInput &input, const JsonValue &member)
{
    return input.fail(member.keyPlace(),
                      Text::tr("The key “%1” stands twice in this object; keep one of the two.")
                          .arg(member.key()));
}

} // namespace stepwise
