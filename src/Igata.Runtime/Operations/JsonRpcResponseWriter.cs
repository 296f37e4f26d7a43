using System.Buffers;
using System.Globalization;
using Igata.Runtime.CompilerServices;

namespace Igata.Runtime.Operations;

/// <summary>Writes JSON-RPC 2.0 responses.</summary>
internal static class JsonRpcResponseWriter
{
    public static readonly (int Code, string Message) ParseError = (-32700, "Parse error");
    public static readonly (int Code, string Message) InvalidRequest = (-32600, "Invalid Request");
    public static readonly (int Code, string Message) MethodNotFound = (-32601, "Method not found");
    public static readonly (int Code, string Message) InvalidParams = (-32602, "Invalid params");
    public static readonly (int Code, string Message) InternalError = (-32603, "Internal error");

    // The first code that the specification reserves for servers, used for an error whose code is not a number.
    private const int ServerError = -32000;

    /// <summary>Writes what precedes a result.</summary>
    public static void WriteResultStart(IBufferWriter<byte> output, ReadOnlyMemory<byte> id)
    {
        WriteStart(output, id);
        output.Write(",\"result\":"u8);
    }

    /// <summary>Writes what follows a result.</summary>
    /// <param name="output">The output.</param>
    /// <param name="isEmpty">Whether the operation has no result. It is written as null.</param>
    public static void WriteResultEnd(IBufferWriter<byte> output, bool isEmpty) => output.Write(isEmpty ? "null}"u8 : "}"u8);

    public static void WriteError(IBufferWriter<byte> output, ReadOnlyMemory<byte> id, (int Code, string Message) error, JsonData data = default)
    {
        WriteStart(output, id);
        output.Write(",\"error\":{\"code\":"u8);
        var json = new JsonWriter(output);
        json.Reserve(JsonWriter.MaxInt64Length + 16);
        json.Int32(error.Code);
        json.Literal(",\"message\":"u8);
        json.String(error.Message, 16);
        if (!data.IsDefault)
        {
            json.Literal(",\"data\":"u8);
            json.Data(data, 1);
        }

        json.Close();
        json.Flush();
        output.Write("}"u8);
    }

    /// <summary>Writes an error of the API: its code as the number; its body as the data, with the code and the message if the API has positions for them.</summary>
    public static void WriteError(IBufferWriter<byte> output, ReadOnlyMemory<byte> id, ApiErrorException error, ErrorShape shape)
    {
        bool isNumber = int.TryParse(error.Code, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int code);
        JsonData data = error.Body;
        if (shape.CodePointers.Count > 0 || shape.MessagePointers.Count > 0)
        {
            var body = new ArrayBufferWriter<byte>();
            shape.Write(error, body);
            data = JsonData.Parse(body.WrittenSpan);
        }

        WriteError(output, id, (isNumber ? code : ServerError, error.ApiMessage ?? error.Code ?? "Server error"), data);
    }

    // The id is the second member, as in the calls of the client, so that it precedes a long result in a log.
    private static void WriteStart(IBufferWriter<byte> output, ReadOnlyMemory<byte> id)
    {
        output.Write("{\"jsonrpc\":\"2.0\",\"id\":"u8);
        output.Write(id.IsEmpty ? "null"u8 : id.Span);
    }
}
