namespace Igata.Cli.Demo;

/// <summary>The output of the demo.</summary>
internal interface IDemoReport
{
    void Begin(string title, Uri endpoint);

    void Show(string group, IReadOnlyList<DemoOutcome> outcomes);

    void Write(string title, IEnumerable<string> lines);

    void End(int succeeded, int all);
}
