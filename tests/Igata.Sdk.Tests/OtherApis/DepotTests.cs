using System.Text;
using Igata.Runtime;
using Igata.TestApis.Depot;
using Igata.TestApis.Depot.Server;
using DepotObject = Igata.TestApis.Depot.Object;

namespace Igata.Sdk.Tests.OtherApis;

/// <summary>Families: members, parameters and headers whose names are data.</summary>
public sealed class DepotTests : IDepotService
{
    private static readonly PutObjectRequest Put = new()
    {
        Key = "a",
        XAmzAcl = "private",
        XAmz = [new("Storage", "cold")],
        XAmzMeta = [new("Color", "red"), new("size", "1")],
        XCount = [new("a", 1)],
        Object = new DepotObject { Name = "n", XOwner = "me", X = [new("rate", JsonData.Parse("0.5"))], XTag = [new("a", "new")], Parts = [new("1", new Part { Size = 1 })] },
    };

    private object? _received;

    private static CancellationToken TestCancellation => TestContext.Current.CancellationToken;

    ValueTask<PutObjectResponse> IDepotService.PutObjectAsync(PutObjectRequest request, CancellationToken cancellationToken) =>
        request.Key == "full"
            ? throw new DepotException(DepotError.Quota, headers: new Dictionary<string, string> { ["X-Limit-Total"] = "5", ["x-limit-Day"] = "2", ["X-Limit-Bad"] = "?" })
            : Keep(request, request.Key == "new"
                ? new PutObjectResponse { Status = 201, ETag = "e", Others = [new("X-Place", "here")] }
                : new PutObjectResponse { Status = 200, ETag = "e", XAmzMeta = request.XAmzMeta, Object = request.Object });

    ValueTask<Loose> IDepotService.SearchAsync(SearchRequest request, CancellationToken cancellationToken) => Keep(request, new Loose { Rest = request.Rest });

    ValueTask<Word> IDepotService.FilterAsync(FilterRequest request, CancellationToken cancellationToken) => Keep(request, new Word { Note = "n", Rest = [new("k", "v")] });

    ValueTask<Word> IDepotService.LabelAsync(LabelRequest request, CancellationToken cancellationToken) => Keep(request, new Word());

    ValueTask<MergeResponse> IDepotService.MergeAsync(MergeRequest request, CancellationToken cancellationToken) =>
        Keep(request, new MergeResponse { XId = "1", Name = request.Name, Rest = [.. request.Rest.Select(entry => new KeyValuePair<string, Part?>(entry.Key, entry.Value)), new("none", null)] });

    ValueTask<CreateThingRequest> IDepotService.CreateThingAsync(CreateThingRequest request, CancellationToken cancellationToken) => Keep(request, request with { Id = 7 });

    ValueTask<Part> IDepotService.ReplacePartAsync(ReplacePartRequest request, CancellationToken cancellationToken) => Keep(request, request.Part);

    ValueTask<string> IDepotService.GetByNumberAsync(GetByNumberRequest request, CancellationToken cancellationToken) => new($"number {request.Key}");

    ValueTask<string> IDepotService.GetByWordAsync(GetByWordRequest request, CancellationToken cancellationToken) => new("word " + request.Key);

    ValueTask<string> IDepotService.GetByCodeAsync(GetByCodeRequest request, CancellationToken cancellationToken) => new("code " + request.Key);

    ValueTask<string> IDepotService.GetByLongCodeAsync(GetByLongCodeRequest request, CancellationToken cancellationToken) => new("long code " + request.Key);

    [Fact]
    public async Task ABodyWithTheNameOfTheRequestIsTheRequest()
    {
        CreateThingRequest created = await CallAsync(depot => depot.CreateThingAsync(new CreateThingRequest { Name = "a", Parts = [new Part { Size = 1 }] }, TestCancellation));
        Assert.Equal(7, created.Id);
        Assert.Null(((CreateThingRequest)_received!).Id);
        Assert.Equal("""{"id":7,"name":"a","parts":[{"size":1}]}""", Encoding.UTF8.GetString(JsonCodec.ToUtf8(created)));
        InvalidRequestException exception = await Assert.ThrowsAsync<InvalidRequestException>(() => CallAsync(depot => depot.CreateThingAsync(new CreateThingRequest { Name = "abcdef", Parts = [new Part { Size = -1 }] }, TestCancellation)));
        Assert.Equal(["/name", "/parts/0/size"], exception.Violations.Select(violation => violation.Pointer));
    }

    [Fact]
    public async Task ARequestIsConvertedFromABodyOfANamedType()
    {
        Part part = await CallAsync(depot => depot.ReplacePartAsync(new Part { Size = 3 }, TestCancellation));
        Assert.Equal(3, part.Size);
        Assert.Equal(new ReplacePartRequest { Part = part }, _received);
    }

    [Fact]
    public async Task PatternsThatExcludeEachOtherDistinguishMethods()
    {
        Assert.Equal("number -5", await CallAsync(depot => depot.GetByNumberAsync(new GetByNumberRequest { Key = -5 }, TestCancellation)));
        Assert.Equal("word a1", await CallAsync(depot => depot.GetByWordAsync(new GetByWordRequest { Key = "a1" }, TestCancellation)));
        Assert.Equal("code ABC", await CallAsync(depot => depot.GetByCodeAsync(new GetByCodeRequest { Key = "ABC" }, TestCancellation)));
        Assert.Equal("long code ABCDE", await CallAsync(depot => depot.GetByLongCodeAsync(new GetByLongCodeRequest { Key = "ABCDE" }, TestCancellation)));
    }

    [Fact]
    public async Task HeadersAndMembersOfAFamilyAreSentAndReadWithoutTheirPrefix()
    {
        PutObjectResponse response = await CallAsync(depot => depot.PutObjectAsync(Put, TestCancellation));

        var received = (PutObjectRequest)_received!;
        Assert.Equal(Put with { Object = Put.Object with { X = default } }, received with { Object = received.Object with { X = default } });
        Assert.Equal("0.5", received.Object.X["rate"].ToString());
        Assert.Equal("red", received.XAmzMeta["COLOR"]);
        Assert.Equal("red", response.XAmzMeta["cOLOR"]);
        Assert.Equal(["Color", "size"], response.XAmzMeta.Keys);
        Assert.DoesNotContain(response.Others.Keys, key => key.Equals("ETag", StringComparison.OrdinalIgnoreCase) || key.StartsWith("X-Amz-Meta", StringComparison.OrdinalIgnoreCase));
        Assert.Equal(1, response.Object!.Parts["1"].Size);
    }

    [Fact]
    public async Task AFamilyIsNeverAbsent()
    {
        await CallAsync(depot => depot.PutObjectAsync(new PutObjectRequest { Key = "a", Object = new DepotObject { Name = "n", Parts = [new("1", new Part { Size = 0 })] } }, TestCancellation));
        var received = (PutObjectRequest)_received!;
        Assert.Empty(received.XAmzMeta);
        Assert.Empty(received.Object.XTag);

        PutObjectResponse created = await CallAsync(depot => depot.PutObjectAsync(Put with { Key = "new" }, TestCancellation));
        Assert.Equal("here", created.Others["x-place"]);
        Assert.DoesNotContain("Content-Type", created.Others.Keys, StringComparer.OrdinalIgnoreCase);
        Assert.Empty(created.XAmzMeta);
    }

    [Fact]
    public async Task ParametersThatNothingElseNamesAreOfTheFamilyWithTheLongestPrefix()
    {
        var request = new SearchRequest { Q = "a b", Tag = [new("color", ["red", "blue"]), new("", ["x"])], Rest = [new("min", 3), new("ta&g", 4)] };
        Loose found = await CallAsync(depot => depot.SearchAsync(request, TestCancellation));
        Assert.Equal(request, _received);
        Assert.Equal(request.Rest, found.Rest);

        var filter = new FilterRequest { Limit = 1, Filter = [new("a.b", "c")] };
        Word word = await CallAsync(depot => depot.FilterAsync(filter, TestCancellation));
        Assert.Equal(filter, _received);
        Assert.Equal("v", word.Rest["k"].Reveal());
        Assert.DoesNotContain("v", word.Rest.ToString(), StringComparison.Ordinal);

        var label = new LabelRequest { Owner = new Part { Size = 2 }, Kind = "k", Rest = [new("owner", "o"), new("a[b]", "c")] };
        await Assert.ThrowsAsync<InvalidRequestException>(() => CallAsync(depot => depot.LabelAsync(label, TestCancellation)));
        label = label with { Rest = [new("own", "o"), new("a[b]", "c")] };
        await CallAsync(depot => depot.LabelAsync(label, TestCancellation));
        Assert.Equal(label, _received);

        var merge = new MergeRequest { Name = "n", Rest = [new("p", new Part { Size = 1 }), new("\"q\"", new Part { Size = 2 })] };
        MergeResponse merged = await CallAsync(depot => depot.MergeAsync(merge, TestCancellation));
        Assert.Equal(merge, _received);
        Assert.Null(merged.Rest["none"]);
        Assert.Equal(2, merged.Rest["\"q\""]!.Size);
    }

    [Theory]
    [InlineData("acl", "/X-Amz-acl", "another member")]
    [InlineData("Meta-x", "/X-Amz-Meta-x", "another member")]
    [InlineData("client", "/X-Amz-client", "another member")]
    [InlineData("a b", "/X-Amz-a b", "letters, digits")]
    [InlineData("a:", "/X-Amz-a:", "letters, digits")]
    [InlineData("a\r\nX-Evil: 1", "/X-Amz-a\\u000D\\u000AX-Evil: 1", "letters, digits")]
    [InlineData("é", "/X-Amz-é", "letters, digits")]
    public async Task AHeaderThatCannotBeSentIsAViolation(string key, string path, string message)
    {
        InvalidRequestException exception = await Assert.ThrowsAsync<InvalidRequestException>(() => CallAsync(depot => depot.PutObjectAsync(Put with { XAmz = [new(key, "v")] }, TestCancellation)));
        Violation violation = Assert.Single(exception.Violations);
        Assert.Equal(path, violation.Pointer);
        Assert.Contains(message, violation.Message, StringComparison.Ordinal);
        Assert.Null(_received);
    }

    [Fact]
    public async Task AValueWithALineBreakIsAViolation()
    {
        InvalidRequestException exception = await Assert.ThrowsAsync<InvalidRequestException>(() => CallAsync(depot => depot.PutObjectAsync(Put with { XAmzMeta = [new("a", "x\r\nX-Evil: 1")] }, TestCancellation)));
        Assert.Equal("/X-Amz-Meta-a", Assert.Single(exception.Violations).Pointer);
    }

    [Fact]
    public async Task AParameterThatSomethingElseNamesIsAViolation()
    {
        foreach (string key in new[] { "q", "api_key", "tag-x", "" })
        {
            InvalidRequestException exception = await Assert.ThrowsAsync<InvalidRequestException>(() => CallAsync(depot => depot.SearchAsync(new SearchRequest { Rest = [new(key, 1)] }, TestCancellation)));
            Assert.Equal("/" + key, Assert.Single(exception.Violations).Pointer);
        }
    }

    [Fact]
    public async Task AMemberThatSomethingElseNamesIsAViolation()
    {
        DepotObject bad = Put.Object with
        {
            X = [new("owner", JsonData.Parse("1")), new("tag-a", JsonData.Parse("1")), new("free", JsonData.Parse("1"))],
            XTag = [new("long", new string('x', 21))],
            Parts = [new("1", new Part { Size = -1 }), new("2", new Part { Size = 0 }), new("3", new Part { Size = 0 })],
        };
        InvalidRequestException exception = await Assert.ThrowsAsync<InvalidRequestException>(() => CallAsync(depot => depot.PutObjectAsync(Put with { Object = bad }, TestCancellation)));
        Assert.Equal(["/Object/x-owner", "/Object/x-tag-a", "/Object/x-tag-long", "/Object/part*", "/Object/part1/size"], exception.Violations.Select(violation => violation.Pointer.Replace("/body", "/Object", StringComparison.Ordinal)));
    }

    [Fact]
    public void WhatNothingTakesIsKeptAndAWrongValueIsAnErrorWithItsPath()
    {
        const string Json = """{"name":"n","other":{"a":1},"x-b":[],"x-tag-c":"d","x-owner":"o","part9":{"size":1},"other":2}""";
        DepotObject read = JsonCodec.Parse<DepotObject>(Encoding.UTF8.GetBytes(Json));
        Assert.Equal(2, read.UnknownMembers.Count());
        Assert.Equal("[]", read.X["b"].ToString());
        Assert.Equal("d", read.XTag["c"]);
        Assert.Equal(read, JsonCodec.Parse<DepotObject>(JsonCodec.ToUtf8(read)));
        JsonFormatException exception = Assert.Throws<JsonFormatException>(() => JsonCodec.Parse<DepotObject>("""{"name":"n","part1":{"size":"x"}}"""u8));
        Assert.Equal("$.part1.size", exception.Path);
        Assert.Equal("{}", Encoding.UTF8.GetString(JsonCodec.ToUtf8(new Loose())));
        Assert.Equal("""{"a":1,"b":2}""", Encoding.UTF8.GetString(JsonCodec.ToUtf8(JsonCodec.Parse<Loose>("""{"a":1,"b":3,"b":2}"""u8))));
        Assert.Throws<JsonFormatException>(() => JsonCodec.Parse<Loose>("""{"a":null}"""u8));
    }

    [Fact]
    public void AServerCannotWriteAMemberTwice() =>
        Assert.Throws<InvalidOperationException>(() => JsonCodec.ToUtf8(Put.Object with { X = [new("owner", JsonData.Parse("1"))] }));

    [Fact]
    public void NamesOfHeadersAreEqualWithoutRegardToCase()
    {
        var other = Put with { XAmzMeta = new Dictionary<string, string> { ["COLOR"] = "red", ["SIZE"] = "1" } };
        Assert.Equal(Put, other);
        Assert.Equal(Put.GetHashCode(), other.GetHashCode());
        Assert.True(Put.XAmzMeta == [new("SIZE", "1"), new("color", "red")]);
        Assert.True((EquatableMap<string>)[new("SIZE", "1"), new("color", "red")] == Put.XAmzMeta);
        Assert.False((EquatableMap<string>)[new("color", "red"), new("COLOR", "red")] == Put.XAmzMeta);
        Assert.Equal("2", Assert.Single((Put with { XAmzMeta = [new("a", "1"), new("A", "2")] }).XAmzMeta).Value);
    }

    [Fact]
    public async Task HeadersOfAnErrorAreAFamily()
    {
        DepotException exception = await Assert.ThrowsAsync<DepotException>(() => CallAsync(depot => depot.PutObjectAsync(Put with { Key = "full" }, TestCancellation)));
        Assert.Equal(5, exception.XLimitTotal);
        Assert.Equal(2, Assert.Single(exception.XLimit).Value);
        Assert.Equal(2, exception.XLimit["DAY"]);
        Assert.Empty(new DepotException(DepotError.Quota).XLimit);
    }

    private ValueTask<T> Keep<T>(object request, T response)
    {
        _received = request;
        return new(response);
    }

    private async Task<T> CallAsync<T>(Func<IDepotClient, ValueTask<T>> call)
    {
        await using LocalServer server = await LocalServer.StartAsync(DepotOperations.All, this);
        using var depot = new DepotClient(new DepotClientOptions { Endpoint = server.Endpoint, Token = "k", XAmzClient = "c" });
        return await call(depot);
    }
}
