using Microsoft.Extensions.Configuration;

namespace Igata.Hosting;

/// <summary>Reads options that stand in a configuration, key by key.</summary>
internal static class SectionReader
{
    /// <summary>Sets each key of a section, and says what is wrong: by key, never with its value.</summary>
    /// <param name="section">The section; a key in it that is no option is a fault.</param>
    /// <param name="owner">Whose options they are, for the words of a fault.</param>
    /// <param name="options">The options.</param>
    /// <param name="otherSections">Sections that somebody else reads; they may lie within this one.</param>
    public static IEnumerable<string> Read(IConfigurationSection section, string owner, IKeyedOptions options, IReadOnlyCollection<string> otherSections)
    {
        foreach ((string key, string? text) in section.AsEnumerable(makePathsRelative: true).OrderBy(static pair => pair.Key, StringComparer.Ordinal))
        {
            // A key without a value holds others.
            if (key.Length > 0 && text is not null && !otherSections.Any(other => IsWithin($"{section.Path}:{key}", other)) && TrySetOption(owner, options, key, text) is { } exception)
            {
                yield return $"{section.Path}:{key}{exception}";
            }
        }
    }

    private static bool IsWithin(string path, string section) =>
        path.StartsWith(section + ConfigurationPath.KeyDelimiter, StringComparison.OrdinalIgnoreCase);

    private static string? TrySetOption(string owner, IKeyedOptions options, string key, string text)
    {
        try
        {
            return options.TrySet(key, text) ? null : $" is no option of {owner}.{OptionNameSuggestions.Suggest(key, options.GetKeys())}";
        }
        catch (ArgumentException exception)
        {
            return $": {OptionNameSuggestions.GetReason(exception)}";
        }
    }
}

/// <summary>Options that are set by their names.</summary>
internal interface IKeyedOptions
{
    IEnumerable<string> GetKeys();

    /// <summary>Sets one; false when there is no such option, an <see cref="ArgumentException"/> when it cannot have this value.</summary>
    bool TrySet(string key, string text);
}
