using Igata.Generator.EmitModel;

namespace Igata.Generator.Emit;

/// <summary>
/// Writes the methods that write a record to an HTTP message and read it. A client writes requests and reads responses; a
/// server does the opposite.
/// </summary>
internal static class HttpEmitter
{
    private static void WriteDispose(SourceWriter code, HttpCode http)
    {
        code.WriteBlankLine();
        code.WriteLine("/// <summary>Releases the connection, if the body was not read to its end.</summary>");
        using (code.OpenBlock("public void Dispose()"))
        {
            code.WriteLines(http.Disposed.Select(field => $"{field}?.Dispose();"));
        }

        code.WriteBlankLine();
        code.WriteLine("/// <summary>Releases the connection, if the body was not read to its end.</summary>");
        code.WriteLine("/// <returns>A completed task.</returns>");
        using (code.OpenBlock("public ValueTask DisposeAsync()"))
        {
            code.WriteLine("Dispose();");
            code.WriteLine("return default;");
        }
    }

    public static void Write(SourceWriter code, RecordCode record, HttpCode http)
    {
        if (record.IsWritten)
        {
            code.WriteBlankLine();
            using (code.OpenBlock(http.IsRequest ? "void IHttpRequest.Write(HttpRequestWriter http)" : "internal void WriteHttp(HttpResponseWriter http)"))
            {
                code.WriteLines(http.Write);
            }
        }

        if (record.IsRead)
        {
            code.WriteBlankLine();
            using (code.OpenBlock($"internal static {record.Name} ReadHttp({(http.IsRequest ? "HttpRequestParts" : "HttpResponseParts")} http)"))
            {
                code.WriteLines(http.Read);
            }
        }

        if (http.Disposed.Count > 0)
        {
            WriteDispose(code, http);
        }
    }
}
