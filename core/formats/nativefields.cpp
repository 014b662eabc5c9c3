#include "core/formats/nativefields.h"

#include "core/base/suggestion.h"

namespace stepwise {

namespace {

struct NativeFieldsText
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

bool NativeUnknowns::add(const JsonValue &member, const JsonValue &previous)
{
    const QString key = member.key();
    if (m_keys.contains(key))
        return failForDuplicateKey(m_input, member);
    m_keys.insert(key);
    m_document.unknownKeys[m_pointer.toString()].push_back(
        {key, member.rawText().toByteArray(), previous.isPresent() ? previous.key() : QString()});
    if (m_input.warnings().isFull())
        m_input.warnings().skip();
    else
        warn(member, key);
    return true;
}

void NativeUnknowns::warn(const JsonValue &member, const QString &key)
{
    Suggestion suggestion(key);
    for (const QLatin1String known : m_known)
        suggestion.offer(QString(known));
    const QString &meant = suggestion.best();
    m_input.warnings().warn(
        member.keyPlace(),
        meant.isEmpty()
            ? NativeFieldsText::tr(
                  "The key “%1” is not known here; it is kept, but changes nothing.")
                  .arg(key)
            : NativeFieldsText::tr("The key “%1” is not known here; did you mean “%2”? It is kept, "
                                   "but changes nothing.")
                  .arg(key, meant));
}

bool failForDuplicateKey(JsonInput &input, const JsonValue &member)
{
    return input.fail(
        member.keyPlace(),
        NativeFieldsText::tr("The key “%1” stands twice in this object; keep one of the two.")
            .arg(member.key()));
}

} // namespace stepwise
