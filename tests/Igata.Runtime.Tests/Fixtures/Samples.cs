namespace Igata.Tests.Fixtures;

/// <summary>Compact documents of the fixtures in the member order that their readers predict.</summary>
internal static class Samples
{
    public const string Link = """{"audio":{"codec":"OPUS"},"id":"sora","created":1531469445123456,"open":true,"count":7,"reason":{"a":[1,2]}}""";

    public const string Gauge = """{"sent":1234567890123,"level":-5,"ratio":0.25,"name":"録音","note":null}""";

    public const string Team = $$$"""{"links":[{{{Link}}},{"audio":false,"id":"","created":0,"open":false,"count":-9223372036854775808}],"tags":["a","b\"c","é"],"marks":[3,1,2],"sounds":{"x":{"codec":"OPUS"},"y":{"codec":"PCMU"}},"token":"s3cret","data":{"deep":[null,true,{"n":1.5e3}]}}""";
}
