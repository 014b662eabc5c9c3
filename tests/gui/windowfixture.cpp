#include "tests/gui/windowfixture.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

namespace stepwise::testing {

WindowFixture::WindowFixture()
    : settings(directory.filePath(QStringLiteral("settings.ini"))),
      window(workspace, appearance, settings)
{
    settings.setMotion(Motion::Reduced);
    session().setPace(0);
    window.resize(1280, 800);
    window.show();
    QApplication::setActiveWindow(&window);
}

bool WindowFixture::open(const QString &path)
{
    QSignalSpy opened(&workspace, &Workspace::opened);
    QSignalSpy failed(&workspace, &Workspace::loadingFailed);
    workspace.open(path);
    return QTest::qWaitFor([&] { return opened.count() + failed.count() > 0; }) &&
           opened.count() == 1;
}

bool WindowFixture::openExample(const QString &name)
{
    return open(QStringLiteral(":/examples/%1.stepwise.json").arg(name));
}

QString WindowFixture::write(const QString &name, const QByteArray &content)
{
    QFile file(directory.filePath(name));
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write(content);
    return file.fileName();
}

QAction *WindowFixture::action(const QString &text)
{
    const QList<QAction *> actions = window.actions();
    for (QAction *action : actions) {
        if (action->text().remove(QLatin1Char('&')) == text)
            return action;
    }
    return nullptr;
}

TaskId WindowFixture::task(const QString &key) const
{
    return workspace.session().document().graph.findTask(key);
}

TaskState WindowFixture::stateOf(const QString &key) const
{
    return workspace.session().state()[task(key)].state;
}

bool WindowFixture::runToEnd()
{
    session().setPace(0);
    session().run();
    return QTest::qWaitFor([this] { return session().mode() == Session::Mode::Finished; });
}

} // namespace stepwise::testing
