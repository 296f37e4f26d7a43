using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Igata.Hosting;

/// <summary>The retry options of a client, as read from a configuration section, and the errors found in it.</summary>
internal sealed class RetrySettings : IKeyedOptions
{
    private readonly List<string> _errors = [];

    public RetryOptions Options { get; } = new();

    public IReadOnlyList<string> Errors => _errors;

    public void Read(IConfigurationSection section) => _errors.AddRange(SectionReader.Read(section, nameof(RetryOptions), this, []));

    public IEnumerable<string> GetKeys() =>
    [
        nameof(RetryOptions.MaxRetries), nameof(RetryOptions.Delay), nameof(RetryOptions.MaxDelay), nameof(RetryOptions.TryTimeout),
        nameof(RetryOptions.MaxBufferedBytes),
    ];

    public bool TrySet(string key, string text)
    {
        switch (key.ToUpperInvariant())
        {
            case "MAXRETRIES":
                Options.MaxRetries = ParseNumber(text);
                return true;
            case "DELAY":
                Options.Delay = ParseTime(text);
                return true;
            case "MAXDELAY":
                Options.MaxDelay = ParseTime(text);
                return true;
            case "TRYTIMEOUT":
                Options.TryTimeout = text.Equals("infinite", StringComparison.OrdinalIgnoreCase) ? Timeout.InfiniteTimeSpan : ParseTime(text);
                return true;
            case "MAXBUFFEREDBYTES":
                Options.MaxBufferedBytes = ParseNumber(text);
                return true;
            default:
                return false;
        }
    }

    private static int ParseNumber(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? (int)Math.Min(number, int.MaxValue) : throw new ArgumentException("Expected a whole number.", nameof(text));

    // A plain number is rejected: TimeSpan would parse 30 as thirty days.
    private static TimeSpan ParseTime(string text) => text.Contains(':', StringComparison.Ordinal) && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out TimeSpan time)
        ? time
        : throw new ArgumentException("Expected a time span such as 00:00:30.", nameof(text));
}

/// <summary>Reports invalid retry options when the host starts.</summary>
internal sealed class RetryValidation : IValidateOptions<RetrySettings>
{
    public ValidateOptionsResult Validate(string? name, RetrySettings options) =>
        options.Errors.Count > 0 ? ValidateOptionsResult.Fail(options.Errors) : ValidateOptionsResult.Success;
}

/// <summary>The path of a section with retry options. Within the section of a client, its keys do not belong to the client.</summary>
internal sealed record RetrySection(string Path);
