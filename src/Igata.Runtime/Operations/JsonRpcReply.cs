using System.Buffers;
using System.Globalization;
using Igata.Runtime.Errors;
using Igata.Runtime.Json;

namespace Igata.Runtime.Operations;

/// <summary>Writes answers of JSON-RPC 2.0.</summary>
internal static class JsonRpcReply
{
    public static readonly (int Code, string Message) ParseError = (-32700, "Parse error");
    public static readonly (int Code, string Message) InvalidRequest = (-32600, "Invalid Request");
    public static readonly (int Code, string Message) MethodNotFound = (-32601, "Method not found");
    public static readonly (int Code, string Message) InvalidParams = (-32602, "Invalid params");
    public static readonly (int Code, string Message) InternalError = (-32603, "Internal error");

    // The first of those that the specification leaves to servers: for an error whose code is no number.
    private const int ServerError = -32000;

    /// <summary>A result; of an operation without one it is null.</summary>
    public static void Succeed(ArrayBufferWriter<byte> answer, ReadOnlyMemory<byte> id, ReadOnlySpan<byte> result)
    {
        Begin(answer, id);
        answer.Write(",\"result\":"u8);
        answer.Write(result.IsEmpty ? "null"u8 : result);
        answer.Write("}"u8);
    }

    public static void Fail(IBufferWriter<byte> answer, ReadOnlyMemory<byte> id, (int Code, string Message) error, JsonData data = default)
    {
        Begin(answer, id);
        answer.Write(",\"error\":{\"code\":"u8);
        var json = new JsonWriter(answer);
        json.Reserve(JsonWriter.LongestInt64 + 16);
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
        answer.Write("}"u8);
    }

    /// <summary>An error of the API: its code is the number, its body the data.</summary>
    public static void Fail(IBufferWriter<byte> answer, ReadOnlyMemory<byte> id, ApiErrorException error, ErrorShape shape)
    {
        bool isNumber = int.TryParse(error.Code, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int code);
        JsonData data = error.Body;
        if (data.IsDefault && (shape.CodePointers.Count > 0 || shape.MessagePointers.Count > 0))
        {
            var written = new ArrayBufferWriter<byte>();
            shape.Write(error, written);
            data = JsonData.Parse(written.WrittenSpan);
        }

        Fail(answer, id, (isNumber ? code : ServerError, error.ApiMessage ?? error.Code ?? "Server error"), data);
    }

    // The id comes second, as in the calls of our client: whoever reads a log finds it before a long result.
    private static void Begin(IBufferWriter<byte> answer, ReadOnlyMemory<byte> id)
    {
        answer.Write("{\"jsonrpc\":\"2.0\",\"id\":"u8);
        answer.Write(id.IsEmpty ? "null"u8 : id.Span);
    }
}
