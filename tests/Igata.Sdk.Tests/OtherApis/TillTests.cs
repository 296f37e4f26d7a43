using System.Net;
using System.Text;
using Igata.Runtime;
using Igata.TestApis.Till;
using Igata.TestApis.Till.Server;

namespace Igata.Sdk.Tests.OtherApis;

/// <summary>Values whose members are parameters of their own: what is sent, that a server reads it back, and what a server refuses.</summary>
public sealed class TillTests : ITillService
{
    private static readonly Address Kyoto = new() { Line1 = "1 & 2", City = "京都", Floor = 3, Lines = ["a", "b=c"], Inner = new Address { Line1 = "x" } };

    private object? _received;

    private static CancellationToken TestCancellation => TestContext.Current.CancellationToken;

    ValueTask<ListChargesResponse> ITillService.ListChargesAsync(ListChargesRequest request, CancellationToken cancellationToken) => Keep(request, new ListChargesResponse { Query = "" });

    ValueTask<CreateCustomerResponse> ITillService.CreateCustomerAsync(CreateCustomerRequest request, CancellationToken cancellationToken) => Keep(request, new CreateCustomerResponse { Form = "" });

    ValueTask<UpdateCustomerResponse> ITillService.UpdateCustomerAsync(UpdateCustomerRequest request, CancellationToken cancellationToken) => Keep(request, new UpdateCustomerResponse { Form = "" });

    ValueTask<CreatePlanResponse> ITillService.CreatePlanAsync(CreatePlanRequest request, CancellationToken cancellationToken) => Keep(request, new CreatePlanResponse { Form = "" });

    ValueTask<FindPlansResponse> ITillService.FindPlansAsync(FindPlansRequest request, CancellationToken cancellationToken) => Keep(request, new FindPlansResponse { Query = "" });

    ValueTask<UploadResponse> ITillService.UploadAsync(UploadRequest request, CancellationToken cancellationToken) =>
        new(new UploadResponse { Metadata = request.Link?.Metadata ?? [], Tags = request.Tags ?? [] });

    ValueTask<EquatableMap<Address>> ITillService.SetMetadataAsync(SetMetadataRequest request, CancellationToken cancellationToken) => new(request.Body);

    [Fact]
    public async Task MembersOfAQueryAreInBrackets()
    {
        var range = new ListChargesRequest { Created = new Igata.TestApis.Till.Range { Gte = DateTimeOffset.FromUnixTimeSeconds(1700000000), Lt = DateTimeOffset.FromUnixTimeSeconds(1800000000) }, Expand = ["data.customer", "total"], Ids = [1, 2], Shipping = Kyoto, Limit = 5 };
        Assert.Equal(
            "/charges?created%5Bgte%5D=1700000000&created%5Blt%5D=1800000000&expand%5B%5D=data.customer&expand%5B%5D=total&ids=1,2"
            + "&shipping%5Bline1%5D=1%20%26%202&shipping%5Bcity%5D=%E4%BA%AC%E9%83%BD&shipping%5Bfloor%5D=3&shipping%5Blines%5D%5B%5D=a&shipping%5Blines%5D%5B%5D=b%3Dc&shipping%5Binner%5D%5Bline1%5D=x&limit=5",
            await SendAsync(till => till.ListChargesAsync(range, TestCancellation)));
        Assert.Equal(range, _received);

        var time = new ListChargesRequest { Created = DateTimeOffset.FromUnixTimeSeconds(1700000000), Expand = [], Shipping = new Address { Floor = null } };
        Assert.Equal("/charges?created=1700000000&shipping%5Bfloor%5D=", await SendAsync(till => till.ListChargesAsync(time, TestCancellation)));
        Assert.Equal(time with { Expand = null }, _received);
    }

    [Fact]
    public async Task FormHasRecordsMapsListsAndUnions()
    {
        var request = new CreateCustomerRequest
        {
            Name = "A",
            Address = Kyoto,
            Metadata = new Dictionary<string, string> { ["team"] = "7", ["true"] = "" },
            Items = [new Item { Price = "p1", Quantity = 2, Taxes = ["t"], Tiers = [new Tier { UpTo = 10, Amount = 100 }, new Tier { UpTo = TierLimit.Inf, Amount = 90 }] }, new Item { Price = "12" }],
            Methods = [new MethodCard { Card = new Card { Number = "4242", Month = 5 } }, new MethodCash { Given = 12.50m }],
            Method = new MethodCash(),
            Tags = ["true", "1"],
            Payload = new Payload { Data = JsonData.Parse("""{"a":[1,"x"],"b":true}"""), Tags = new Dictionary<string, EquatableList<string>> { ["k"] = ["1", "2"] }, Flags = new Dictionary<string, bool> { ["on"] = true }, Level = 3 },
        };
        await SendAsync(till => till.CreateCustomerAsync(request, TestCancellation));
        var received = (CreateCustomerRequest)_received!;
        Assert.Equal(request with { Payload = null }, received with { Payload = null });
        Assert.Equal(request.Payload with { Data = default }, received.Payload! with { Data = default });
        Assert.Equal("4242", received.Methods!.Value[0].Card!.Card.Number.Reveal());
        Assert.Equal(12.50m, received.Methods!.Value[1].Cash!.Given);
    }

    [Fact]
    public async Task NullOfAValueWithMembersIsAnEmptyText()
    {
        var request = new UpdateCustomerRequest { Range = default(Igata.TestApis.Till.Range?), FormRange = null, Address = default(Address?), Items = default(EquatableList<Item>?) };
        Assert.Equal("/customers?range=", await SendAsync(till => till.UpdateCustomerAsync(request, TestCancellation)));
        var received = (UpdateCustomerRequest)_received!;
        Assert.Equal(request, received);
        Assert.True(received.Address.IsPresent);
        Assert.True(received.Range.IsPresent);

        var present = new UpdateCustomerRequest { FormRange = new Igata.TestApis.Till.Range { Gt = DateTimeOffset.FromUnixTimeSeconds(1) }, Address = Kyoto, Items = (EquatableList<Item>?)[new Item { Price = "1" }] };
        Assert.Equal("/customers", await SendAsync(till => till.UpdateCustomerAsync(present, TestCancellation)));
        Assert.Equal(present, _received);
        Assert.False(((UpdateCustomerRequest)_received!).Range.IsPresent);
    }

    [Fact]
    public async Task FormIsWrittenInTheOrderOfTheSpec()
    {
        var request = new CreateCustomerRequest { Name = "A", Address = new Address { City = "K", Lines = ["l"] }, Metadata = new Dictionary<string, string> { ["team"] = "7" }, Items = [new Item { Price = "p", Tiers = [new Tier { UpTo = 1, Amount = 2 }] }] };
        Assert.Equal("name=A&address%5Bcity%5D=K&address%5Blines%5D%5B%5D=l&metadata%5Bteam%5D=7&items%5B0%5D%5Bprice%5D=p&items%5B0%5D%5Btiers%5D%5B0%5D%5Bup_to%5D=1&items%5B0%5D%5Btiers%5D%5B0%5D%5Bamount%5D=2",
            await GetBodyAsync(till => till.CreateCustomerAsync(request, TestCancellation)));
        Assert.Equal("name=A&address=", await GetBodyAsync(till => till.CreateCustomerAsync(new CreateCustomerRequest { Name = "A", Address = "", Metadata = [], Items = [] }, TestCancellation)));
        var plan = new CreatePlanRequest { Plan = new Plan { Name = "p", Steps = [new Step { At = new DateOnly(2026, 1, 2), Done = true }] }, Colors = ["r", "g"], Matrix = [[1, 2], [3]] };
        Assert.Equal("plan%5Bname%5D=p&plan%5Bsteps%5D%5B0%5D%5Bat%5D=2026-01-02&plan%5Bsteps%5D%5B0%5D%5Bdone%5D=true&colors%5B0%5D=r&colors%5B1%5D=g&matrix%5B0%5D%5B0%5D=1&matrix%5B0%5D%5B1%5D=2&matrix%5B1%5D%5B0%5D=3",
            await GetBodyAsync(till => till.CreatePlanAsync(plan, TestCancellation)));
        await SendAsync(till => till.CreatePlanAsync(plan, TestCancellation));
        Assert.Equal(plan, _received);
    }

    [Fact]
    public async Task DotsNameMembersToo()
    {
        var request = new FindPlansRequest { Filter = new Plan { Name = "a.b", Steps = [new Step { At = new DateOnly(2026, 1, 2) }] }, Words = ["x", "y"], Plans = [new Plan { Name = "p" }] };
        Assert.Equal("/plans?filter.name=a.b&filter.steps.0.at=2026-01-02&words=x&words=y&plans%5B0%5D%5Bname%5D=p", await SendAsync(till => till.FindPlansAsync(request, TestCancellation)));
        Assert.Equal(request, _received);
    }

    [Fact]
    public async Task PartsOfABodyAndWholeFormsAreNested()
    {
        await using LocalServer server = await StartAsync();
        using TillClient till = Connect(server);
        UploadResponse upload = await till.UploadAsync(new UploadRequest { File = new MediaContent(new MemoryStream([1])), Link = new UploadRequestLink { Create = true, Metadata = new Dictionary<string, string> { ["a"] = "1" } }, Tags = ["x", "y"] }, TestCancellation);
        Assert.Equal("1", upload.Metadata["a"]);
        Assert.Equal(["x", "y"], upload.Tags);
        EquatableMap<Address> map = new Dictionary<string, Address> { ["home"] = Kyoto, ["work"] = new Address { Line1 = "w" } };
        Assert.Equal(map, await till.SetMetadataAsync(new SetMetadataRequest { Body = map }, TestCancellation));
    }

    [Theory]
    [InlineData("created[gte]=1&created=2", "created must not have both a value and members.")]
    [InlineData("created=2&created[gte]=1", "created must not have both a value and members.")]
    [InlineData("expand[0]=a&expand[2]=b", "expand[1] is missing, although a later item is present.")]
    [InlineData("created[gte=1", "created[gte must have a closing bracket for each opening one, and nothing behind it.")]
    [InlineData("created[gte]x=1", "created[gte]x must have a closing bracket for each opening one, and nothing behind it.")]
    [InlineData("created[gte]=soon", "created[gte] must be a number, true or false, found 'soon'.")]
    [InlineData("shipping=home", "shipping must be sent with its members in brackets, found 'home'.")]
    [InlineData("shipping[line1][x]=1", "shipping[line1][x] must not be sent, because shipping[line1] has no members.")]
    [InlineData("expand[a]=1", "expand[a] must not be sent, because expand is a list.")]
    [InlineData("created[gte]=1.5", "created is not valid")]
    public async Task ContradictionsAreRefused(string query, string message)
    {
        await using LocalServer server = await StartAsync();
        using var http = new HttpClient();
        using HttpResponseMessage response = await http.GetAsync(new Uri(server.Endpoint, "charges?" + query), TestCancellation);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Null(_received);
        string body = await response.Content.ReadAsStringAsync(TestCancellation);
        Assert.Contains(message, System.Text.Json.JsonDocument.Parse(body).RootElement.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("expand[]=a&expand[]=b", "a b")]
    [InlineData("expand%5B0%5D=a&expand%5B1%5D=b", "a b")]
    [InlineData("expand[1]=b&expand[0]=a", "a b")]
    [InlineData("expand=a&expand=b", "a b")]
    [InlineData("expand=a", "a")]
    public async Task AllFormsOfListsAreRead(string query, string items)
    {
        await using LocalServer server = await StartAsync();
        using var http = new HttpClient();
        using HttpResponseMessage response = await http.GetAsync(new Uri(server.Endpoint, "charges?" + query), TestCancellation);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(items.Split(' '), ((ListChargesRequest)_received!).Expand!);
    }

    [Fact]
    public async Task ItemsWithoutANumberBeginWithTheFirstRepeatedMember()
    {
        await using LocalServer server = await StartAsync();
        using var http = new HttpClient();
        using var form = new StringContent("name=a&items[][price]=1&items[][quantity]=2&items[][price]=3&address[city]=&address[floor]=", Encoding.ASCII, "application/x-www-form-urlencoded");
        using HttpResponseMessage response = await http.PostAsync(new Uri(server.Endpoint, "customers"), form, TestCancellation);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var received = (CreateCustomerRequest)_received!;
        Assert.Equal([new Item { Price = "1", Quantity = 2 }, new Item { Price = "3" }], received.Items!);
        Assert.Equal("", received.Address?.Address?.City.Value);
    }

    [Fact]
    public async Task DeepNamesAreRefused()
    {
        await using LocalServer server = await StartAsync();
        using var http = new HttpClient();
        string deep = "shipping" + string.Concat(Enumerable.Repeat("[inner]", 17)) + "[line1]=x";
        using HttpResponseMessage response = await http.GetAsync(new Uri(server.Endpoint, "charges?" + deep), TestCancellation);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var address = new Address { Line1 = "x" };
        for (int i = 0; i < 17; i++)
        {
            address = new Address { Inner = address };
        }

        using TillClient till = Connect(server);
        InvalidRequestException exception = await Assert.ThrowsAsync<InvalidRequestException>(async () => await till.ListChargesAsync(new ListChargesRequest { Shipping = address }, TestCancellation));
        Assert.Contains("must not be nested deeper than 16 levels", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a[b]", "must not have a key that contains a bracket")]
    [InlineData("", "must not have an empty key")]
    public async Task KeysThatCannotBeReadBackAreNotSent(string key, string message)
    {
        using var till = new TillClient(new TillClientOptions { Endpoint = new Uri("http://127.0.0.1:9/") });
        InvalidRequestException exception = await Assert.ThrowsAsync<InvalidRequestException>(async () =>
            await till.CreateCustomerAsync(new CreateCustomerRequest { Name = "a", Metadata = new Dictionary<string, string> { [key] = "x" } }, TestCancellation));
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NullOfAStringIsNotSent()
    {
        using var till = new TillClient(new TillClientOptions { Endpoint = new Uri("http://127.0.0.1:9/") });
        InvalidRequestException exception = await Assert.ThrowsAsync<InvalidRequestException>(async () =>
            await till.ListChargesAsync(new ListChargesRequest { Shipping = new Address { City = default(string) } }, TestCancellation));
        Assert.Contains("must not be null, because its text would be that of an empty string", exception.Message, StringComparison.Ordinal);
    }

    private async Task<string> SendAsync<T>(Func<TillClient, ValueTask<T>> call)
    {
        await using LocalServer server = await StartAsync();
        using TillClient till = Connect(server);
        await call(till);
        return await GetRequestAsync(call, static request => request.Url);
    }

    private static Task<string> GetBodyAsync<T>(Func<TillClient, ValueTask<T>> call) => GetRequestAsync(call, static request => request.Body);

    private static async Task<string> GetRequestAsync<T>(Func<TillClient, ValueTask<T>> call, Func<Exchanges.SentRequest, string> select)
    {
        using var stub = new Exchanges.RecordingHandler(static _ => new HttpResponseMessage { Content = new StringContent("""{"form":"","query":""}""", Encoding.UTF8, "application/json") });
        using var till = new TillClient(new HttpClient(stub), new TillClientOptions { Endpoint = new Uri("http://127.0.0.1/") });
        await call(till);
        return select(stub.Requests[0]);
    }

    private Task<LocalServer> StartAsync() => LocalServer.StartAsync(TillOperations.All, (ITillService)this);

    private static TillClient Connect(LocalServer server) => new(new TillClientOptions { Endpoint = server.Endpoint });

    private ValueTask<T> Keep<T>(object request, T response)
    {
        _received = request;
        return new(response);
    }
}
