using System.CommandLine;
using Igata.Export.Reference;
using Igata.Specs.Model;

namespace Igata.Cli.Export;

/// <summary>The command <c>igata export docs</c>, which writes a reference of an API.</summary>
internal static class DocsCommand
{
    private const string Html = ".html";
    private const string Markdown = ".md";

    public static Command Create(Host host)
    {
        Argument<string?> folder = new("DIR") { Description = "The folder of the spec.", Arity = ArgumentArity.ZeroOrOne };
        var output = new Option<string?>("--output", "-o")
        {
            Description = "A page of Markdown if it ends in .md, a page of HTML if it ends in .html, '-' for Markdown on the standard output; otherwise a folder of Markdown.",
            HelpName = "FILE|FOLDER",
        };
        var templates = new Option<string?>("--templates") { Description = "A folder with templates that replace those of the command.", HelpName = "DIR" };
        var write = new Option<string?>("--write-templates") { Description = "Writes the templates of the command into a folder, to change them, and nothing else.", HelpName = "DIR" };
        Option<string[]> references = ExportedSpec.CreateReferences();
        var command = new Command("docs", "Writes a reference of the API for people: methods, types, errors and examples, as Markdown or HTML.") { folder, output, templates, write, references };
        command.SetAction((parsed, cancel) => parsed.GetValue(write) is { } target
            ? WriteTemplatesAsync(host, target, cancel)
            : RunAsync(
                host,
                parsed.GetValue(folder) ?? throw new UsageException("The folder of the spec is missing: igata export docs specs/sora -o sora.html"),
                parsed.GetValue(output) ?? throw new UsageException("Where to write is missing. Add -o FILE.md, -o FILE.html or -o FOLDER."),
                parsed.GetValue(templates),
                parsed.GetValue(references) ?? [],
                cancel));
        return command.WithHelp("igata export docs specs/sora -o sora.html");
    }

    /// <summary>Renders the reference of an API as one page.</summary>
    /// <param name="api">The API.</param>
    /// <param name="extension">The extension of the page.</param>
    /// <param name="templates">The templates.</param>
    /// <param name="cancel">Ends a template that takes long.</param>
    public static string RenderPage(Api api, string extension, ReferenceTemplates templates, CancellationToken cancel)
    {
        var reference = ReferenceBuilder.Build(api, ReferenceLayout.OnePage);
        return new ReferenceRenderer(templates, reference, cancel).RenderPage("page" + extension, reference);
    }

    private static async Task<int> RunAsync(Host host, string folder, string output, string? templateFolder, string[] references, CancellationToken cancel)
    {
        string extension = GetExtension(output);
        var templates = new ReferenceTemplates(FindTemplates(host, templateFolder), templateFolder ?? "");
        if (await ExportedSpec.ReadAllAsync(host, folder, references, cancel).ConfigureAwait(false) is not { } specs)
        {
            return ExitCode.Errors;
        }

        Api api = ExportedSpec.RequireOne(specs, folder).Api!;
        if (extension.Length > 0)
        {
            await OutputFile.WriteAsync(host, output, RenderPage(api, extension, templates, cancel), cancel).ConfigureAwait(false);
        }
        else
        {
            string root = Path.GetFullPath(output, host.Folder);
            await OutputFile.WriteAllAsync(host, output, [.. RenderPages(api, templates, cancel).Select(page => (Path.Combine(root, page.Name), page.Text))], cancel).ConfigureAwait(false);
        }

        if (output != OutputFile.Console)
        {
            host.Output.WriteLine(TerminalText.Escape($"{output}: {api.Methods.Count} methods of {api.Name}"));
        }

        return ExitCode.Ok;
    }

    private static IEnumerable<(string Name, string Text)> RenderPages(Api api, ReferenceTemplates templates, CancellationToken cancel)
    {
        var layout = ReferenceLayout.CreatePages(Markdown);
        var reference = ReferenceBuilder.Build(api, layout);
        var renderer = new ReferenceRenderer(templates, reference, cancel);
        yield return ("README.md", renderer.RenderPage("index.md", reference));
        foreach (ReferenceGroup group in reference.Groups)
        {
            yield return (group.Href.Split('#')[0], renderer.RenderPage("group.md", group));
        }

        if (reference.Types.Count > 0)
        {
            yield return (layout.GetPage("types"), renderer.RenderPage("types.md", reference));
        }

        if (reference.Errors.Count > 0)
        {
            yield return (layout.GetPage("errors"), renderer.RenderPage("errors.md", reference));
        }
    }

    // A name without an extension, or an existing folder, is a folder.
    private static string GetExtension(string output) => output == OutputFile.Console ? Markdown : Path.GetExtension(output).ToLowerInvariant() switch
    {
        Markdown or ".markdown" => Markdown,
        Html or ".htm" => Html,
        "" => "",
        _ when output.EndsWith('/') || output.EndsWith(Path.DirectorySeparatorChar) => "",
        var other => throw new UsageException($"'{output}' ends in '{other}', and a reference is Markdown (.md) or HTML (.html). For a folder, end the name with a slash."),
    };

    private static string? FindTemplates(Host host, string? folder)
    {
        string? path = folder is null ? null : Path.GetFullPath(folder, host.Folder);
        return path is null || Directory.Exists(path) ? path
            : throw new UsageException($"The folder '{folder}' of templates does not exist. Create it with 'igata export docs --write-templates {folder}'.");
    }

    private static async Task<int> WriteTemplatesAsync(Host host, string folder, CancellationToken cancel)
    {
        string root = Path.GetFullPath(folder, host.Folder);
        if (Directory.Exists(root) && Directory.EnumerateFileSystemEntries(root).Any())
        {
            throw new UsageException($"The folder '{folder}' is not empty. Specify another one, so that no template is overwritten.");
        }

        await OutputFile.WriteAllAsync(host, folder, [.. ReferenceTemplates.Names.Select(name => (Path.Combine(root, name), ReferenceTemplates.ReadEmbedded(name)))], cancel).ConfigureAwait(false);
        host.Output.WriteLine(TerminalText.Escape($"{folder}: {ReferenceTemplates.Names.Count} templates. Use them with --templates {folder}; those that you do not change can be deleted."));
        return ExitCode.Ok;
    }
}
