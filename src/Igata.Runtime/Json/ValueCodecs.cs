using System.ComponentModel;
using System.Numerics;

namespace Igata.Runtime.CompilerServices;

/// <summary>The codecs of scalars, each named like the method of <see cref="JsonParsing"/> that reads it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class ValueCodecs
{
    private static ValueCodec<string>? _string;
    private static ValueCodec<bool>? _boolean;
    private static ValueCodec<int>? _int32;
    private static ValueCodec<long>? _int64;
    private static ValueCodec<ulong>? _uint64;
    private static ValueCodec<BigInteger>? _bigInteger;
    private static ValueCodec<double>? _double;
    private static ValueCodec<double>? _nonFinite;
    private static ValueCodec<decimal>? _decimal;
    private static ValueCodec<ByteString>? _bytes;
    private static ValueCodec<ByteString>? _base64Url;
    private static ValueCodec<JsonData>? _object;
    private static ValueCodec<JsonData>? _data;
    private static ValueCodec<Guid>? _guid;
    private static ValueCodec<Uri>? _uri;
    private static ValueCodec<Secret>? _secret;

    /// <summary>Gets the codec of strings.</summary>
    public static ValueCodec<string> String => _string ??= new(JsonParsing.String, JsonWriters.String, createEmpty: static () => "");

    /// <summary>Gets the codec of booleans.</summary>
    public static ValueCodec<bool> Boolean => _boolean ??= new(JsonParsing.Boolean, JsonWriters.Boolean);

    /// <summary>Gets the codec of integers of 32 bits.</summary>
    public static ValueCodec<int> Int32 => _int32 ??= new(JsonParsing.Int32, JsonWriters.Int32);

    /// <summary>Gets the codec of integers of 64 bits.</summary>
    public static ValueCodec<long> Int64 => _int64 ??= new(JsonParsing.Int64, JsonWriters.Int64);

    /// <summary>Gets the codec of integers of 64 bits without a sign.</summary>
    public static ValueCodec<ulong> UInt64 => _uint64 ??= new(JsonParsing.UInt64, JsonWriters.UInt64);

    /// <summary>Gets the codec of integers of any size.</summary>
    public static ValueCodec<BigInteger> BigInteger => _bigInteger ??= new(JsonParsing.BigInteger, JsonWriters.BigInteger);

    /// <summary>Gets the codec of numbers.</summary>
    public static ValueCodec<double> Double => _double ??= new(JsonParsing.Double, JsonWriters.Double);

    /// <summary>Gets the codec of numbers, NaN and infinity included.</summary>
    public static ValueCodec<double> NonFinite => _nonFinite ??= new(JsonParsing.NonFinite, JsonWriters.NonFinite);

    /// <summary>Gets the codec of decimals.</summary>
    public static ValueCodec<decimal> Decimal => _decimal ??= new(JsonParsing.Decimal, JsonWriters.Decimal);

    /// <summary>Gets the codec of bytes as base64.</summary>
    public static ValueCodec<ByteString> Bytes => _bytes ??= new(JsonParsing.Bytes, JsonWriters.Bytes);

    /// <summary>Gets the codec of bytes as base64 in the alphabet of URLs.</summary>
    public static ValueCodec<ByteString> Base64Url => _base64Url ??= new(JsonParsing.Base64Url, JsonWriters.Base64Url);

    /// <summary>Gets the codec of JSON objects.</summary>
    public static ValueCodec<JsonData> Object => _object ??= new(JsonParsing.Object, JsonWriters.Data, createEmpty: static () => JsonParsing.EmptyObject);

    /// <summary>Gets the codec of free-form JSON.</summary>
    public static ValueCodec<JsonData> Data => _data ??= new(JsonParsing.Data, JsonWriters.Data);

    /// <summary>Gets the codec of UUIDs.</summary>
    public static ValueCodec<Guid> Guid => _guid ??= new(JsonParsing.Guid, JsonWriters.Guid);

    /// <summary>Gets the codec of URIs.</summary>
    public static ValueCodec<Uri> Uri => _uri ??= new(JsonParsing.Uri, JsonWriters.Uri, createEmpty: static () => JsonParsing.EmptyUri);

    /// <summary>Gets the codec of secrets.</summary>
    public static ValueCodec<Secret> Secret => _secret ??= new(JsonParsing.Secret, JsonWriters.Secret, createEmpty: static () => "");
}
