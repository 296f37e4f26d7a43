using Igata.Runtime.CompilerServices;
using Microsoft.Extensions.ObjectPool;

namespace Igata.Server;

/// <summary>The writers of responses, which are empty again after each response.</summary>
internal sealed class ResponseWriterPool : PooledObjectPolicy<HttpResponseWriter>
{
    public static readonly ObjectPool<HttpResponseWriter> Shared = new DefaultObjectPool<HttpResponseWriter>(new ResponseWriterPool());

    public override HttpResponseWriter Create() => new();

    public override bool Return(HttpResponseWriter obj)
    {
        obj.Dispose();
        return true;
    }
}
