using System.CommandLine;
using Igata.Specs.Diagnostics;

namespace Igata.Cli.Explain;

/// <summary>The command <c>igata explain</c>, which prints the documentation of a diagnostic.</summary>
internal static class ExplainCommand
{
    public static Command Create(Host host)
    {
        var id = new Argument<string?>("ID")
        {
            Description = "The id of a diagnostic, for example IGT0203. Without it, all ids are listed.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var explain = new Command("explain", "Explains a diagnostic, with an example and its correction.") { id };
        explain.SetAction(parsed => Run(parsed.GetValue(id), host));
        return explain.WithHelp("igata explain IGT0203");
    }

    private static int Run(string? id, Host host)
    {
        if (id is null)
        {
            foreach (DiagnosticKind kind in Catalog.All)
            {
                host.Output.WriteLine($"{kind.Id}  {FormatSeverity(kind),-7}  {kind.Title}");
            }

            return ExitCode.Ok;
        }

        // A number is enough.
        DiagnosticKind found = Catalog.Find(id) ?? Catalog.Find("IGT" + id.PadLeft(4, '0')) ?? throw new UsageException($"There is no diagnostic '{id}'. 'igata explain' lists all ids.");
        host.Output.WriteLine($"{found.Id}: {found.Title} ({FormatSeverity(found)})");
        host.Output.WriteLine();
        foreach (string line in DiagnosticsPage.ReadSection(found))
        {
            host.Output.WriteLine(line);
        }

        host.Output.WriteLine();
        host.Output.WriteLine(found.HelpLink);
        return ExitCode.Ok;
    }

    private static string FormatSeverity(DiagnosticKind kind) => kind.Severity.ToString().ToLowerInvariant();
}
