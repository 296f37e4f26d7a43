using Igata.Generator.CSharp;

namespace Igata.Generator.Emit;

/// <summary>How a record travels in the parts of HTTP: a request is written by the client and read by the server, an answer the other way round.</summary>
internal static class HttpEmitter
{
    public static void Write(SourceWriter code, RecordCode record, HttpCode http)
    {
        code.Blank();
        using (code.Open(http.IsRequest ? "void IHttpRequest.Write(HttpRequestWriter http)" : "internal void WriteHttp(HttpReply http)"))
        {
            code.Lines(http.Write);
        }

        code.Blank();
        using (code.Open($"internal static {record.Name} ReadHttp({(http.IsRequest ? "HttpRequestParts" : "HttpAnswerParts")} http)"))
        {
            code.Lines(http.Read);
        }
    }
}
