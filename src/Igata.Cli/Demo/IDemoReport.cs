namespace Igata.Cli.Demo;

/// <summary>Where the demo shows what it does.</summary>
internal interface IDemoReport
{
    void Begin(string title, Uri endpoint);

    void Show(string group, IReadOnlyList<DemoOutcome> outcomes);

    void Write(string title, IEnumerable<string> lines);

    void End(int answered, int all);
}
