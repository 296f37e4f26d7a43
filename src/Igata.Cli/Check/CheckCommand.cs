using System.CommandLine;
using Igata.Specs;

namespace Igata.Cli.Check;

/// <summary><c>igata check</c>: reads specs and tells what is wrong with them, as a compiler does.</summary>
internal static class CheckCommand
{
    private const string DefaultFormat = "specs";

    public static Command Create(Host host)
    {
        var folder = new Argument<string?>("DIR")
        {
            Description = $"The folder to search, with all below it. Unless given: '{DefaultFormat}' if there is one, else this folder.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var format = new Option<string>("--format")
        {
            Description = "How findings are printed.",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "json");

        var references = new Option<string[]>("--reference")
        {
            Description = "An assembly with a client that a folder extends; may be given again.",
            HelpName = "DLL",
            DefaultValueFactory = _ => [],
        };

        var check = new Command("check", "Checks all specs below a folder; no build is needed.") { folder, format, references };
        check.SetAction((parsed, cancel) =>
            RunAsync(host, parsed.GetValue(folder), parsed.GetValue(references) ?? [], parsed.GetValue(format) == "json", cancel));
        return check.WithHelp("igata check specs/sora");
    }

    private static async Task<int> RunAsync(Host host, string? paths, string[] references, bool json, CancellationToken cancel)
    {
        ReferencedClient[] clients = [.. references.SelectMany(path => ReferencedAssembly.ReadClients(host, path))];
        var root = SearchRoot.Create(host, paths ?? (Directory.Exists(Path.Combine(host.Folder, DefaultFormat)) ? DefaultFormat : "."));
        Task<CheckResult> work = Task.Run(() => Checker.Check(root, clients, cancel), cancel).WaitAsync(cancel);
        CheckResult result = await AnsiConsoleFactory.RunWithStatusAsync(host, $"Checking {root.Shown}", work).ConfigureAwait(false);
        if (json)
        {
            JsonReport.Write(result, host.Output);
        }
        else
        {
            TextReport.Write(result, host);
        }

        if (!result.Folders.Any(checkedFolder => checkedFolder.IsSpec))
        {
            throw new UsageException(DescribeEmptyResult(root, result));
        }

        return result.HasErrors ? ExitCode.Errors : ExitCode.Ok;
    }

    private static string DescribeEmptyResult(SearchRoot root, CheckResult result)
    {
        string because = result.NearMiss is { } file
            ? $"'{file}' does not begin with 'api:' or 'extends:'."
            : "A spec is a folder with an api.yaml that begins with 'api:' or 'extends:'.";
        return $"There is no spec in '{root.Shown}'. {because}";
    }
}
