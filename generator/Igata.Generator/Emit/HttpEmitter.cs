using Igata.Generator.EmitModel;

namespace Igata.Generator.Emit;

/// <summary>How a record travels in the parts of HTTP: a request is written by the client and read by the server, an answer the other way round.</summary>
internal static class HttpEmitter
{
    public static void Write(SourceWriter code, RecordCode record, HttpCode http)
    {
        code.WriteBlankLine();
        using (code.OpenBlock(http.IsRequest ? "void IHttpRequest.Write(HttpRequestWriter http)" : "internal void WriteHttp(HttpResponseWriter http)"))
        {
            code.WriteLines(http.Write);
        }

        code.WriteBlankLine();
        using (code.OpenBlock($"internal static {record.Name} ReadHttp({(http.IsRequest ? "HttpRequestParts" : "HttpResponseParts")} http)"))
        {
            code.WriteLines(http.Read);
        }
    }
}
