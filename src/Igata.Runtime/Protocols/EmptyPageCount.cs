using System.Globalization;
using System.Net;

namespace Igata.Runtime.Protocols;

/// <summary>Counts empty pages in a row. A service that filters its items may return many, but one that never ends would be called forever.</summary>
internal sealed class EmptyPageCount(string operation)
{
    private const int Max = 1000;

    private int _count;

    /// <summary>Counts a page.</summary>
    /// <exception cref="ProtocolException">There are too many empty pages in a row.</exception>
    public void Add(int items)
    {
        _count = items == 0 ? _count + 1 : 0;
        if (_count >= Max)
        {
            throw new ProtocolException(operation, HttpStatusCode.OK, string.Create(CultureInfo.InvariantCulture, $"The service returned {Max} empty pages in a row."), null)
            {
                Headers = new Dictionary<string, string>(),
                BodyStart = "",
            };
        }
    }
}
