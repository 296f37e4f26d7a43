using System.CommandLine;
using Igata.Cli.Check;
using Igata.Export;
using Igata.Export.Text;
using Igata.Specs.Model;

namespace Igata.Cli.Export;

/// <summary>The command <c>igata export</c>, which writes a document or a reference from a spec.</summary>
internal static class ExportCommand
{
    private const string Description =
        """
        Writes a document or a reference from a spec.

        openapi is for REST, and describes an API with its operation in a header as one POST. openrpc is for JSON-RPC. json-schema has only
        the types. docs is a reference for people. What a document cannot say is a warning on the error stream.
        """;

    public static Command Create(Host host)
    {
        var export = new Command("export", Description)
        {
            Create(host, "openapi", DocumentKind.OpenApi, "Writes OpenAPI 3.1, for gateways, clients in other languages and tools for testing.", "igata export openapi specs/ecl -o ecl.yaml"),
            Create(host, "openrpc", DocumentKind.OpenRpc, "Writes OpenRPC 1.3.", "igata export openrpc specs/node -o openrpc.json"),
            Create(host, "json-schema", DocumentKind.JsonSchema, "Writes JSON Schema 2020-12 with the types, the requests and the responses as '$defs'.", "igata export json-schema specs/sora -o sora.schema.json"),
            DocsCommand.Create(host),
        };
        return export.WithHelp("igata export openapi specs/ecl -o ecl.yaml");
    }

    private static Command Create(Host host, string name, DocumentKind kind, string description, string example)
    {
        Argument<string> folder = ExportedSpec.CreateArgument("The folder of the spec.");
        var output = new Option<string>("--output", "-o")
        {
            Description = "The file to write: YAML if it ends in .yaml or .yml, JSON if it ends in .json. '-' is the standard output, as JSON.",
            HelpName = "FILE",
            Required = true,
        };
        var format = new Option<string?>("--format") { Description = "The text format, if the name of the file does not say it." };
        format.AcceptOnlyFromAmong("json", "yaml");
        Option<string[]> references = ExportedSpec.CreateReferences();
        var command = new Command(name, description) { folder, output, format, references };
        command.SetAction((parsed, cancel) => RunAsync(
            host, kind, parsed.GetRequiredValue(folder), parsed.GetRequiredValue(output), parsed.GetValue(format), parsed.GetValue(references) ?? [], cancel));
        return command.WithHelp(example);
    }

    private static async Task<int> RunAsync(Host host, DocumentKind kind, string folder, string output, string? format, string[] references, CancellationToken cancel)
    {
        DocumentFormat textFormat = GetFormat(output, format);
        if (await ExportedSpec.ReadAllAsync(host, folder, references, cancel).ConfigureAwait(false) is not { } specs)
        {
            return ExitCode.Errors;
        }

        CheckedFolder spec = ExportedSpec.RequireOne(specs, folder);
        Api api = spec.Api!;
        if (Exporter.FindObstacle(api, kind) is { } obstacle)
        {
            throw new UsageException(obstacle);
        }

        ExportedDocument document = Exporter.Export(api, kind, textFormat);
        await OutputFile.WriteAsync(host, output, document.Text, cancel).ConfigureAwait(false);
        foreach (string warning in document.Warnings)
        {
            host.Error.WriteLine(TerminalText.Escape($"{spec.DisplayPath}: warning: {warning}"));
        }

        if (output != OutputFile.Console)
        {
            host.Output.WriteLine(TerminalText.Escape($"{output}: {api.Methods.Count(method => method.VariantOf is null)} methods of {api.Name}"));
        }

        return ExitCode.Ok;
    }

    private static DocumentFormat GetFormat(string output, string? format) => (format, Path.GetExtension(output).ToLowerInvariant()) switch
    {
        ("json", _) => DocumentFormat.Json,
        ("yaml", _) => DocumentFormat.Yaml,
        (_, ".json") => DocumentFormat.Json,
        (_, ".yaml" or ".yml") => DocumentFormat.Yaml,
        _ when output == OutputFile.Console => DocumentFormat.Json,
        _ => throw new UsageException($"'{output}' ends in none of .json, .yaml and .yml, so its format is not known. Choose another name, or add --format json or --format yaml."),
    };
}
