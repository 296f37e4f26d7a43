using System.CommandLine;

namespace Igata.Cli.Schema;

/// <summary>The command <c>igata schema</c>, which describes the spec language to editors.</summary>
internal static class SchemaCommand
{
    public static Command Create(Host host)
    {
        var output = new Option<string?>("--output", "-o")
        {
            Description = "The file to write, instead of the console.",
            HelpName = "FILE",
        };
        var schema = new Command("schema", "Prints the JSON Schema of the spec language, for editors.") { output };
        schema.SetAction((parsed, cancel) => RunAsync(host, parsed.GetValue(output), cancel));
        return schema.WithHelp("igata schema --output specs/spec.schema.json");
    }

    private static async Task<int> RunAsync(Host host, string? file, CancellationToken cancel)
    {
        if (file is null)
        {
            await host.Output.WriteAsync(SpecSchema.CreateText()).ConfigureAwait(false);
            return ExitCode.Ok;
        }

        try
        {
            await File.WriteAllTextAsync(Path.GetFullPath(file, host.Folder), SpecSchema.CreateText(), cancel).ConfigureAwait(false);
            return ExitCode.Ok;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException($"'{file}' cannot be written: {exception.Message}");
        }
    }
}
