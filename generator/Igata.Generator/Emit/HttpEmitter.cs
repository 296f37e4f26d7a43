using Igata.Generator.EmitModel;

namespace Igata.Generator.Emit;

/// <summary>
/// Writes the methods that write a record to an HTTP message and read it. A client writes requests and reads responses; a
/// server does the opposite.
/// </summary>
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
