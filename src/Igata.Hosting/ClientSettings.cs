using Igata.Runtime;
using Microsoft.Extensions.Configuration;

namespace Igata.Hosting;

/// <summary>The options of a client while they are gathered, and what is wrong with them.</summary>
internal sealed class ClientSettings<TClient> : IKeyedOptions
    where TClient : IApiClient<TClient>
{
    private readonly List<string> _errors = [];

    public ApiClientOptions Options { get; } = TClient.CreateOptions();

    /// <summary>The section that they stand in; null when they come from code.</summary>
    public string? Path { get; private set; }

    public IReadOnlyList<string> Errors => _errors;

    public IEnumerable<string> GetKeys() => Options.GetKeys();

    public bool TrySet(string key, string text) => Options.TrySet(key, text);

    /// <summary>Reads a section, but for those in it that retries have for themselves. What is wrong is kept and told at once.</summary>
    public void Read(IConfigurationSection section, IEnumerable<RetrySection> retries)
    {
        Path = section.Path;
        _errors.AddRange(SectionReader.Read(section, typeof(TClient).Name, this, [.. retries.Select(static one => one.Path)]));
    }
}
