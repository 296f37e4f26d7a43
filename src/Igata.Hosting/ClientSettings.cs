using Igata.Runtime;
using Microsoft.Extensions.Configuration;

namespace Igata.Hosting;

/// <summary>The options of a client while they are being configured, and the errors found in them.</summary>
internal sealed class ClientSettings<TClient> : IKeyedOptions
    where TClient : IApiClient<TClient>
{
    private readonly List<string> _errors = [];

    public ApiClientOptions Options { get; } = TClient.CreateOptions();

    /// <summary>The path of the configuration section. Null if the options were set in code.</summary>
    public string? Path { get; private set; }

    public IReadOnlyList<string> Errors => _errors;

    public IEnumerable<string> GetKeys() => Options.GetKeys();

    public bool TrySet(string key, string text) => Options.TrySet(key, text);

    /// <summary>Reads a section, except for the retry sections within it. Errors are collected, so that all of them are reported together.</summary>
    public void Read(IConfigurationSection section, IEnumerable<RetrySection> retries)
    {
        Path = section.Path;
        _errors.AddRange(SectionReader.Read(section, typeof(TClient).Name, this, [.. retries.Select(static retry => retry.Path)]));
    }
}
