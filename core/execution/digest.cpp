#include "core/execution/digest.h"

namespace stepwise {

Digest &Digest::operator<<(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    m_hash.addData(QByteArray::number(bytes.size()) + ':');
    m_hash.addData(bytes);
    return *this;
}

Digest &Digest::operator<<(qint64 number)
{
    m_hash.addData(QByteArray::number(number) + ';');
    return *this;
}

Digest &Digest::operator<<(const QStringList &texts)
{
    *this << texts.size();
    for (const QString &text : texts)
        *this << text;
    return *this;
}

Digest &Digest::operator<<(const Command &command)
{
    *this << command.argv << command.workingDirectory
          << static_cast<qint64>(command.environment.size());
    for (const auto &[name, value] : command.environment)
        *this << name << value;
    return *this;
}

} // namespace stepwise
