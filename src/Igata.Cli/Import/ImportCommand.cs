using System.CommandLine;
using Igata.Import;
using Igata.Import.Documents;
using Igata.Import.Locking;
using Igata.Import.Reading;
using Igata.Import.Reporting;
using Igata.Specs.Names;

namespace Igata.Cli.Import;

/// <summary>The command <c>igata import</c>, which writes a spec from a document that describes an API.</summary>
internal static class ImportCommand
{
    public static Command Create(Host host)
    {
        var import = new Command("import", "Writes a spec from a document: OpenAPI, a service model of AWS, or OpenRPC.")
        {
            Create(host, "openapi", DocumentKind.OpenApi, "Imports an OpenAPI document, version 2.0 to 3.2, as JSON or YAML.", "igata import openapi petstore.yaml -o specs/petstore"),
            Create(host, "aws", DocumentKind.Aws, "Imports a service model of AWS, service-2.json, with the paginators and examples beside it.", "igata import aws sqs/service-2.json -o specs/sqs"),
            Create(host, "openrpc", DocumentKind.OpenRpc, "Imports an OpenRPC document.", "igata import openrpc openrpc.json -o specs/node"),
        };
        return import.WithHelp("igata import openapi petstore.yaml -o specs/petstore");
    }

    private static Command Create(Host host, string name, DocumentKind kind, string description, string example)
    {
        var options = new ImportOptions();
        var command = new Command(name, description)
        {
            options.File, options.Output, options.Api, options.Root, options.Only, options.Lenient, options.FailOn, options.Format, options.Check,
        };
        command.SetAction((parsed, cancel) => RunAsync(host, kind, options.Read(parsed), cancel));
        return command.WithHelp(example);
    }

    private static async Task<int> RunAsync(Host host, DocumentKind kind, ImportArguments arguments, CancellationToken cancel)
    {
        string folder = Path.GetFullPath(arguments.Output, host.Folder);
        try
        {
            var request = new ImportRequest(kind, Path.Combine(host.Folder, arguments.File), arguments.File, arguments.Api ?? CreateName(folder, arguments.Output))
            {
                Root = arguments.Root is { } root ? Path.GetFullPath(root, host.Folder) : null,
                Filter = CreateFilter(arguments.Only),
                AreResponsesLenient = arguments.IsLenient,
                Names = ImportLock.Read(folder)?.Names ?? [],
            };
            var status = new StatusText($"Importing {arguments.File}");
            Task<ImportResult> work = Task.Run(() => Importer.Import(request, status.Set, cancel), cancel);
            ImportResult result = await AnsiConsoleFactory.RunWithStatusAsync(host, status, work.WaitAsync(cancel)).ConfigureAwait(false);
            return arguments.IsCheck ? Check(host, folder, arguments, result) : Write(host, folder, arguments, result, cancel);
        }
        catch (ImportException exception)
        {
            host.Error.WriteLine(TerminalText.Escape(exception.Message));
            return ExitCode.Errors;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"The folder '{arguments.Output}' cannot be written: {exception.Message}");
        }
    }

    private static OperationFilter CreateFilter(string[] selections)
    {
        try
        {
            return new OperationFilter(selections);
        }
        catch (FormatException exception)
        {
            throw new UsageException(exception.Message);
        }
    }

    private static string CreateName(string folder, string output)
    {
        string name = CSharpName.Create(Path.GetFileName(folder.TrimEnd(Path.DirectorySeparatorChar)));
        return CSharpName.IsPlain(name) ? name : throw new UsageException($"The folder '{output}' gives no name for the API. Pass it with --api.");
    }

    private static int Check(Host host, string folder, ImportArguments arguments, ImportResult result)
    {
        IReadOnlyList<string> changes = MethodChanges.Find(folder, arguments.Output, result);
        foreach (string change in changes)
        {
            host.Output.WriteLine(TerminalText.Escape(change));
        }

        host.Output.WriteLine(changes.Count == 0 ? $"{arguments.Output} is up to date." : $"{changes.Count} changes; nothing was written.");
        return changes.Count == 0 ? ExitCode.Ok : ExitCode.Errors;
    }

    private static int Write(Host host, string folder, ImportArguments arguments, ImportResult result, CancellationToken cancel)
    {
        SpecFolderChange change = SpecFolder.Merge(folder, arguments.Output, result, arguments.File, cancel);
        bool isRefused = arguments.FailOn is { } limit && result.Report.Lines.Any(line => line.Outcome >= limit);
        if (!isRefused)
        {
            SpecFolder.Write(folder, change, cancel);
        }

        host.Output.WriteLine(arguments.Format switch
        {
            "json" => ReportWriter.FormatJson(result.Report),
            "sarif" => ReportWriter.FormatSarif(result.Report),
            _ => FormatText(arguments, result, isRefused),
        });
        foreach (MergeConflict conflict in change.Conflicts)
        {
            host.Error.WriteLine(TerminalText.Escape(conflict.ToString()));
        }

        return isRefused || change.Conflicts.Count > 0 ? ExitCode.Errors : ExitCode.Ok;
    }

    private static string FormatText(ImportArguments arguments, ImportResult result, bool isRefused)
    {
        IEnumerable<string> lines = result.Report.Lines.Select(line => TerminalText.Escape(line.ToString()));
        string end = isRefused ? "nothing was written, because of --fail-on" : $"{result.Files.Count} files in {arguments.Output}";
        return string.Join('\n', [.. lines, $"{result.Methods} methods, {result.Types} types: {ReportWriter.FormatTotals(result.Report)}; {end}"]);
    }
}
