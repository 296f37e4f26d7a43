using System.CommandLine;
using Igata.Specs;

namespace Igata.Cli.Check;

/// <summary>The command <c>igata check</c>, which reads specs and reports errors and warnings, like a compiler.</summary>
internal static class CheckCommand
{
    public static Command Create(Host host)
    {
        Argument<string?> folder = SpecSearch.CreateArgument();
        var format = new Option<string>("--format")
        {
            Description = "The output format.",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "json");

        var references = new Option<string[]>("--reference")
        {
            Description = "An assembly with a client that a folder extends. Can be repeated.",
            HelpName = "DLL",
            DefaultValueFactory = _ => [],
        };

        var check = new Command("check", "Checks all specs in a folder and its subfolders, without a build.") { folder, format, references };
        check.SetAction((parsed, cancel) =>
            RunAsync(host, parsed.GetValue(folder), parsed.GetValue(references) ?? [], parsed.GetValue(format) == "json", cancel));
        return check.WithHelp("igata check specs/sora");
    }

    private static async Task<int> RunAsync(Host host, string? folder, string[] references, bool json, CancellationToken cancel)
    {
        ReferencedClient[] clients = [.. references.SelectMany(path => ReferencedAssembly.ReadClients(host, path))];
        (SearchRoot root, CheckResult result) = await SpecSearch.CheckAsync(host, folder, clients, cancel).ConfigureAwait(false);
        if (json)
        {
            JsonReport.Write(result, host.Output);
        }
        else
        {
            TextReport.Write(result, host);
        }

        SpecSearch.RequireSpec(root, result);
        return result.HasErrors ? ExitCode.Errors : ExitCode.Ok;
    }
}
