using Igata.Runtime.Transport;

namespace Igata.Runtime;

/// <summary>How a client behaves. A client copies its options; later changes have no effect on it.</summary>
public class ApiClientOptions
{
    private Uri? _endpoint;
    private long _maxResponseBytes = 64 * 1024 * 1024;
    private int _maxResponseDepth = 64;
    private TimeSpan _timeout = TimeSpan.FromSeconds(100);

    /// <summary>Where the API is: http or https, without user information or a query. Gets a trailing slash.</summary>
    /// <exception cref="ArgumentException">The URL cannot be an endpoint.</exception>
    public Uri? Endpoint
    {
        get => _endpoint;
        set => _endpoint = value is null ? null : Endpoints.Checked(value, nameof(value));
    }

    /// <summary>Whether a request is held to the rules of its spec before it is sent. On by default.</summary>
    public bool ValidateRequests { get; set; } = true;

    /// <summary>The largest answer that is accepted, after decompression. 64 MiB by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not between 1 and 1 GiB.</exception>
    public long MaxResponseBytes
    {
        get => _maxResponseBytes;
        set => _maxResponseBytes = value is > 0 and <= 1 << 30
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "Give a number of bytes between 1 and 1 GiB (1073741824).");
    }

    /// <summary>How deep the arrays and objects of an answer may lie in each other. 64 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not between 1 and 512.</exception>
    public int MaxResponseDepth
    {
        get => _maxResponseDepth;
        set => _maxResponseDepth = value is > 0 and <= Json.JsonReader.DeepestAllowed
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"Give a depth between 1 and {Json.JsonReader.DeepestAllowed}.");
    }

    /// <summary>How long one call may take. 100 seconds by default; <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> for no limit.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Zero, negative, or longer than a timer can run.</exception>
    public TimeSpan Timeout
    {
        get => _timeout;
        set => _timeout = value == System.Threading.Timeout.InfiniteTimeSpan || (value > TimeSpan.Zero && value.TotalMilliseconds <= int.MaxValue)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "Give a positive time of at most 24 days, or Timeout.InfiniteTimeSpan.");
    }

    /// <summary>Headers sent with every call. Names and values are checked when they are added; values are never shown.</summary>
    public IDictionary<string, string> Headers { get; } = new HeaderCollection();

    /// <summary>Gives the token of each call, for an API whose calls carry a bearer token.</summary>
    public Func<CancellationToken, ValueTask<Secret>>? TokenSource { get; set; }

    /// <summary>Sets a token that does not change.</summary>
    public Secret Token
    {
        set => TokenSource = _ => new ValueTask<Secret>(value);
    }
}
