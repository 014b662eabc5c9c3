#pragma once

#include <QString>
#include <QStringView>

namespace stepwise {

/// The word that somebody probably meant: among those offered the one that is nearest to the
/// wrong one by insertions, deletions, replacements and swaps of neighbours, if any is near.
class Suggestion
{
public:
    explicit Suggestion(QStringView wrong);

    void offer(QStringView candidate);

    /// The nearest (of equally near ones the first offered); empty when none is near enough.
    const QString &best() const { return m_best; }

private:
    QString m_wrong;
    QString m_best;
    qsizetype m_bestDistance; ///< only what is nearer than this is taken
};

} // namespace stepwise
