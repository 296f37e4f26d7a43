using Igata.Runtime;
using Microsoft.Extensions.Configuration;

namespace Igata.Hosting;

/// <summary>The options of a client while they are gathered, and what is wrong with them.</summary>
internal sealed class ClientSettings<TClient>
    where TClient : IApiClient<TClient>
{
    private readonly List<string> _faults = [];

    public ApiClientOptions Options { get; } = TClient.CreateOptions();

    /// <summary>The section that they stand in; null when they come from code.</summary>
    public string? Path { get; private set; }

    public IReadOnlyList<string> Faults => _faults;

    /// <summary>Reads a section. What is wrong is kept and told at once, by key; never with its value.</summary>
    public void Read(IConfigurationSection section)
    {
        Path = section.Path;
        foreach ((string key, string? text) in section.AsEnumerable(makePathsRelative: true).OrderBy(static pair => pair.Key, StringComparer.Ordinal))
        {
            // A key without a value holds others.
            if (key.Length > 0 && text is not null)
            {
                Set(section.Path, key, text);
            }
        }
    }

    private void Set(string path, string key, string text)
    {
        try
        {
            if (!Options.TrySet(key, text))
            {
                _faults.Add($"{path}:{key} is no option of {typeof(TClient).Name}.{KeyNames.Suggestion(key, Options.Keys())}");
            }
        }
        catch (ArgumentException fault)
        {
            _faults.Add($"{path}:{key}: {KeyNames.Reason(fault)}");
        }
    }
}
