using System.CommandLine;
using Igata.Cli.Check;
using Igata.Runtime;

namespace Igata.Cli.Targets;

/// <summary>The command <c>igata targets</c>, which lists the methods of APIs with the versions of the service that have them.</summary>
internal static class TargetsCommand
{
    public static Command Create(Host host)
    {
        Argument<string?> folder = SpecSearch.CreateArgument();
        var version = new Option<string?>("--version")
        {
            Description = "A version of the service, such as 2025.2.0: lists only the methods that it has.",
            HelpName = "VERSION",
        };
        var format = new Option<string>("--format")
        {
            Description = "The output format.",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "json");
        var targets = new Command("targets", "Lists the methods of all specs in a folder, with the versions of the service that have them.") { folder, version, format };
        targets.SetAction((parsed, cancel) => RunAsync(host, parsed.GetValue(folder), parsed.GetValue(version), parsed.GetValue(format) == "json", cancel));
        return targets.WithHelp("igata targets specs/sora --version 2025.2.0");
    }

    private static async Task<int> RunAsync(Host host, string? folder, string? version, bool json, CancellationToken cancel)
    {
        if (version is not null && !ServiceVersion.IsValid(version))
        {
            throw new UsageException($"'{version}' is not a version. Expected numbers with dots, such as 2025.2.0.");
        }

        (SearchRoot root, CheckResult result) = await SpecSearch.CheckAsync(host, folder, [], cancel).ConfigureAwait(false);
        SpecSearch.RequireSpec(root, result);
        if (result.HasErrors)
        {
            TextReport.Write(result, host);
            return ExitCode.Errors;
        }

        TargetList[] lists = [.. result.Folders.Where(found => found.Api is not null).Select(found => TargetList.Create(found, version))];
        if (json)
        {
            TargetsReport.WriteJson(lists, host.Output);
        }
        else
        {
            TargetsReport.WriteText(lists, version, host.Output);
        }

        return ExitCode.Ok;
    }
}
