#pragma once

#include "gui/models/fact.h"
#include "gui/panels/inspectorsection.h"

#include <vector>

class QGridLayout;
class QLabel;

namespace stepwise {

/// Facts in two columns: what, and how much. Values can be selected.
class FactsSection : public InspectorSection
{
    Q_OBJECT

public:
    explicit FactsSection(const QString &title, QWidget *parent = nullptr);

    /// Shows the facts, or hides the section where there are none.
    void setFacts(const Facts &facts);

private:
    struct Row
    {
        QLabel *name; ///< children of the section
        QLabel *value;
    };

    void addRow();
    void showFact(const Row &row, const Fact &fact);

    QGridLayout *m_grid;
    std::vector<Row> m_rows;
};

} // namespace stepwise
