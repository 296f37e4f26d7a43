namespace Igata.Runtime;

/// <summary>One server-sent event: its data, its name and its id.</summary>
/// <typeparam name="T">The type of the data.</typeparam>
public sealed record ServerEvent<T>
{
    /// <summary>The name of an event that sends none: <c>message</c>.</summary>
    public const string DefaultEvent = "message";

    /// <summary>Gets the data, which is JSON on the wire.</summary>
    public required T Data { get; init; }

    /// <summary>Gets the name of the event, <c>event</c> on the wire. The default is <c>message</c>, which is not sent.</summary>
    /// <exception cref="ArgumentException">The name contains a line break.</exception>
    public string Event
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value.AsSpan().ContainsAny('\r', '\n') ? throw new ArgumentException("The name of an event cannot contain a line break.", nameof(value)) : value;
        }
    } = DefaultEvent;

    /// <summary>
    /// Gets the id, <c>id</c> on the wire, or null if there is none. A received event without an id has the id of the event before it.
    /// </summary>
    /// <exception cref="ArgumentException">The id contains a line break or the character U+0000.</exception>
    public string? Id
    {
        get;
        init => field = value.AsSpan().ContainsAny('\r', '\n', '\0') ? throw new ArgumentException("The id of an event cannot contain a line break or the character U+0000.", nameof(value)) : value;
    }
}
