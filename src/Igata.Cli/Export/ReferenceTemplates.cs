using System.Reflection;
using Scriban;

namespace Igata.Cli.Export;

/// <summary>The templates of references: those of the user's folder, and for others the embedded ones.</summary>
internal sealed class ReferenceTemplates(string? folder, string displayFolder)
{
    private const string Prefix = "templates/";

    private readonly Dictionary<string, Template> _parsed = new(StringComparer.Ordinal);

    /// <summary>The names of the embedded templates.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Select(name => name[Prefix.Length..]).Order(StringComparer.Ordinal)];

    /// <summary>Returns the text of an embedded template.</summary>
    public static string ReadEmbedded(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Prefix + name) ?? throw new InvalidOperationException($"The template '{name}' does not exist.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    /// <summary>Returns a template.</summary>
    /// <exception cref="UsageException">The template does not exist, or is invalid.</exception>
    public Template Get(string name)
    {
        if (!_parsed.TryGetValue(name, out Template? template))
        {
            template = Template.Parse(Read(name), GetDisplayPath(name));
            if (template.HasErrors)
            {
                throw new UsageException($"A template is invalid. {string.Join(" ", template.Messages)}");
            }

            _parsed.Add(name, template);
        }

        return template;
    }

    /// <summary>Returns the text of a template or of a file beside it.</summary>
    public string Read(string name)
    {
        if (name.Contains('/', StringComparison.Ordinal) || name.Contains('\\', StringComparison.Ordinal) || name is "." or "..")
        {
            throw new UsageException($"'{name}' is not the name of a template. Templates are beside each other in one folder.");
        }

        string? own = folder is null ? null : Path.Combine(folder, name);
        try
        {
            return own is not null && File.Exists(own) ? File.ReadAllText(own)
                : Names.Contains(name) ? ReadEmbedded(name)
                : throw new UsageException($"The template '{name}' does not exist{(folder is null ? "" : $" in '{displayFolder}'")}. There are {string.Join(", ", Names)}.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"The template '{GetDisplayPath(name)}' cannot be read: {exception.Message}");
        }
    }

    private string GetDisplayPath(string name) => folder is not null && File.Exists(Path.Combine(folder, name)) ? $"{displayFolder.TrimEnd('/')}/{name}" : name;
}
