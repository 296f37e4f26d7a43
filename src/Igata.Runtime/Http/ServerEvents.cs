using System.ComponentModel;
using Igata.Runtime.Http;

namespace Igata.Runtime.CompilerServices;

/// <summary>Creates server-sent events on a server.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ServerEvents
{
    /// <summary>Creates events without names and ids.</summary>
    /// <typeparam name="T">The type of the data.</typeparam>
    /// <param name="events">The data of the events.</param>
    /// <returns>The events.</returns>
    public static IAsyncEnumerable<ServerEvent<T>> FromData<T>(IAsyncEnumerable<T> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        return new DataEvents<T>(events);
    }
}
