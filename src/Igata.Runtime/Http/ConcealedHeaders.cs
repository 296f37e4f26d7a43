using System.Diagnostics;

namespace Igata.Runtime.Http;

/// <summary>Headers of a response that may contain a secret. A debugger shows only the names.</summary>
[DebuggerDisplay("Count = {Count}")]
[DebuggerTypeProxy(typeof(HeaderDebugView))]
internal sealed class ConcealedHeaders() : Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
{
    private sealed class HeaderDebugView(ConcealedHeaders headers)
    {
        public string[] Names => [.. headers.Keys];
    }
}
