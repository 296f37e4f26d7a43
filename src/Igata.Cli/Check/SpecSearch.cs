using System.CommandLine;
using Igata.Specs;

namespace Igata.Cli.Check;

/// <summary>The folder of specs that commands search.</summary>
internal static class SpecSearch
{
    private const string DefaultFolder = "specs";

    public static Argument<string?> CreateArgument() => new("DIR")
    {
        Description = $"The folder to search, including its subfolders. Default: '{DefaultFolder}' if it exists, otherwise the current folder.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    /// <summary>Checks all specs of a folder.</summary>
    public static async Task<(SearchRoot Root, CheckResult Result)> CheckAsync(Host host, string? folder, ReferencedClient[] clients, CancellationToken cancel)
    {
        var root = SearchRoot.Create(host, folder ?? (Directory.Exists(Path.Combine(host.Folder, DefaultFolder)) ? DefaultFolder : "."));
        Task<CheckResult> work = Task.Run(() => Checker.Check(root, clients, cancel), cancel).WaitAsync(cancel);
        return (root, await AnsiConsoleFactory.RunWithStatusAsync(host, $"Checking {root.DisplayPath}", work).ConfigureAwait(false));
    }

    /// <summary>Reports a folder without a spec.</summary>
    /// <exception cref="UsageException">There is no spec.</exception>
    public static void RequireSpec(SearchRoot root, CheckResult result)
    {
        if (!result.Folders.Any(found => found.IsSpec))
        {
            string reason = result.NearMiss is { } file
                ? $"'{file}' does not begin with 'api:' or 'extends:'."
                : "A spec is a folder with an api.yaml that begins with 'api:' or 'extends:'.";
            throw new UsageException($"No spec found in '{root.DisplayPath}'. {reason}");
        }
    }
}
