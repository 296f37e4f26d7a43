using Microsoft.Extensions.Configuration;

namespace Igata.Hosting;

/// <summary>Reads options from a configuration section.</summary>
internal static class SectionReader
{
    /// <summary>Sets the option of each key in a section, and returns the errors. An error contains the key, but never the value.</summary>
    /// <param name="section">The section. A key that is not an option is an error.</param>
    /// <param name="owner">The type that the options belong to, for messages.</param>
    /// <param name="options">The options.</param>
    /// <param name="otherSections">The sections that are read elsewhere. They may be within this one.</param>
    public static IEnumerable<string> Read(IConfigurationSection section, string owner, IKeyedOptions options, IReadOnlyCollection<string> otherSections)
    {
        foreach ((string key, string? text) in section.AsEnumerable(makePathsRelative: true).OrderBy(static pair => pair.Key, StringComparer.Ordinal))
        {
            // A key without a value has child keys.
            if (key.Length > 0 && text is not null && !otherSections.Any(other => IsWithin($"{section.Path}:{key}", other)) && TrySetOption(owner, options, key, text) is { } error)
            {
                yield return $"{section.Path}:{key}{error}";
            }
        }
    }

    private static bool IsWithin(string path, string section) =>
        path.StartsWith(section + ConfigurationPath.KeyDelimiter, StringComparison.OrdinalIgnoreCase);

    private static string? TrySetOption(string owner, IKeyedOptions options, string key, string text)
    {
        try
        {
            return options.TrySet(key, text) ? null : $" is not an option of {owner}.{OptionNameSuggestions.Suggest(key, options.GetKeys())}";
        }
        catch (ArgumentException exception)
        {
            return $": {OptionNameSuggestions.GetReason(exception)}";
        }
    }
}

/// <summary>Options that can be set by name.</summary>
internal interface IKeyedOptions
{
    IEnumerable<string> GetKeys();

    /// <summary>Sets an option. Returns false if there is no such option; throws <see cref="ArgumentException"/> if the value is invalid.</summary>
    bool TrySet(string key, string text);
}
