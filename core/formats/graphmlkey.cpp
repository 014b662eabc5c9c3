#include "core/formats/graphmlkey.h"

#include "core/base/jsonwriter.h"

namespace stepwise {

QByteArray graphMLJson(const QString &text, const QString &type)
{
    JsonWriter json;
    const QString plain = text.trimmed();
    if (type == QLatin1String("boolean")) {
        const QString word = plain.toLower();
        const bool isTrue = word == QLatin1String("true") || word == QLatin1String("1");
        if (isTrue || word == QLatin1String("false") || word == QLatin1String("0")) {
            json.boolean(isTrue);
            return json.takeText();
        }
    }
    bool isNumber = false;
    if (type == QLatin1String("int") || type == QLatin1String("long")) {
        if (const qint64 integer = plain.toLongLong(&isNumber); isNumber)
            json.integer(integer);
    } else if (type == QLatin1String("double") || type == QLatin1String("float")) {
        if (const double number = plain.toDouble(&isNumber); isNumber)
            json.number(number);
    }
    if (!isNumber)
        json.string(plain);
    return json.takeText();
}

} // namespace stepwise
