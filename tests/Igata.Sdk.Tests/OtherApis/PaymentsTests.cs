using System.Collections.Concurrent;
using System.Net;
using Igata.Runtime;
using Igata.TestApis.Payments;
using Igata.TestApis.Payments.Server;

namespace Igata.Sdk.Tests.OtherApis;

/// <summary>A payment service over a socket: it keeps customers and charges, and declines one card.</summary>
public sealed class PaymentsTests : IPaymentsService
{
    private readonly ConcurrentDictionary<string, Customer> _customers = [];
    private readonly ConcurrentDictionary<string, Charge> _byKey = [];
    private readonly List<Charge> _charges = [];
    private readonly HashSet<string> _deleted = [];

    private CreateCustomerRequest? _lastCustomer;
    private ListChargesRequest? _lastList;

    private static CancellationToken TestCancellation => TestContext.Current.CancellationToken;

    ValueTask<Customer> IPaymentsService.CreateCustomerAsync(CreateCustomerRequest request, CancellationToken cancellationToken)
    {
        _lastCustomer = request;
        var customer = new Customer { Id = $"cus_{_customers.Count + 1}", Email = request.Email, Address = request.Address?.Address, Balance = request.Balance ?? 0, Created = DateTimeOffset.UnixEpoch, Metadata = request.Metadata?.Metadata ?? [] };
        _customers[customer.Id] = customer;
        return new(customer);
    }

    ValueTask<GetCustomerResponse?> IPaymentsService.GetCustomerAsync(GetCustomerRequest request, CancellationToken cancellationToken) =>
        new(_deleted.Contains(request.Customer) ? (GetCustomerResponse?)new DeletedCustomer { Id = request.Customer } : _customers.TryGetValue(request.Customer, out Customer? found) ? (GetCustomerResponse?)found : null);

    ValueTask<DeletedCustomer> IPaymentsService.DeleteCustomerAsync(DeleteCustomerRequest request, CancellationToken cancellationToken) =>
        _deleted.Add(request.Customer) ? new(new DeletedCustomer { Id = request.Customer }) : throw new PaymentsException(PaymentsError.ResourceMissing, CreateError("invalid_request_error", "No such customer."));

    ValueTask<Charge> IPaymentsService.CreateChargeAsync(CreateChargeRequest request, CancellationToken cancellationToken)
    {
        if (request.Source?.CardToken?.Number.Reveal() == "4000000000000002")
        {
            throw new PaymentsException(PaymentsError.CardDeclined, CreateError("card_error", "The card was declined.") with { Error = CreateError("card_error", "The card was declined.").Error with { DeclineCode = "do_not_honor" } });
        }

        return new(_byKey.GetOrAdd(request.IdempotencyKey!, _ =>
        {
            var charge = new Charge
            {
                Id = $"ch_{_charges.Count + 1}",
                Amount = request.Amount,
                AmountRefunded = 0,
                Currency = request.Currency,
                Customer = request.Customer is null ? default(ChargeCustomer?) : request.Expand?.Contains("customer") == true ? (ChargeCustomer)_customers[request.Customer] : request.Customer,
                PaymentMethod = request.Source?.CardToken is { } card ? (PaymentMethod?)new PaymentMethodCard { Card = new PaymentMethodCardCard { Brand = "visa", Last4 = card.Number.Reveal()[^4..], ExpMonth = card.ExpMonth, ExpYear = card.ExpYear } } : null,
                Paid = true,
                Created = DateTimeOffset.UnixEpoch,
                Metadata = request.Metadata?.Metadata ?? [],
            };
            _charges.Add(charge);
            return charge;
        }));
    }

    ValueTask<ListChargesResponse> IPaymentsService.ListChargesAsync(ListChargesRequest request, CancellationToken cancellationToken)
    {
        _lastList = request;
        Charge[] rest = [.. _charges.SkipWhile(charge => request.StartingAfter is { } id && charge.Id != id).Skip(request.StartingAfter is null ? 0 : 1)];
        return new(new ListChargesResponse { Data = [.. rest.Take(2)], HasMore = rest.Length > 2 });
    }

    [Fact]
    public async Task CustomerLivesAndIsDeleted()
    {
        await using LocalServer server = await StartAsync();
        using PaymentsClient payments = Connect(server);
        var request = new CreateCustomerRequest { Email = "a@b.example", Address = new Address { City = "Kyoto", Country = "JP" }, Shipping = "", Metadata = new Dictionary<string, string> { ["team"] = "7" }, PreferredLocales = ["ja", "en"] };
        Customer customer = await payments.CreateCustomerAsync(request, TestCancellation);
        Assert.Equal(("cus_1", "Kyoto", "7"), (customer.Id, customer.Address.Value?.City, customer.Metadata["team"]));
        Assert.NotNull(_lastCustomer?.IdempotencyKey);
        Assert.Equal(request, _lastCustomer with { IdempotencyKey = null });

        Assert.Equal(customer, (await payments.GetCustomerAsync("cus_1", TestCancellation))?.Customer);
        Assert.True((await payments.DeleteCustomerAsync("cus_1", TestCancellation)).Deleted);
        Assert.Equal("cus_1", (await payments.GetCustomerAsync("cus_1", TestCancellation))?.DeletedCustomer?.Id);
        Assert.Null(await payments.GetCustomerAsync("cus_9", TestCancellation));
        PaymentsException missing = await Assert.ThrowsAsync<PaymentsException>(async () => await payments.DeleteCustomerAsync("cus_1", TestCancellation));
        Assert.Equal((PaymentsError.ResourceMissing, HttpStatusCode.NotFound, "No such customer."), (missing.Error, missing.StatusCode, missing.ApiMessage));
    }

    [Fact]
    public async Task MemberIsAnIdOrTheObject()
    {
        await using LocalServer server = await StartAsync();
        using PaymentsClient payments = Connect(server);
        await payments.CreateCustomerAsync(new CreateCustomerRequest { Email = "a@b.example" }, TestCancellation);
        Charge plain = await payments.CreateChargeAsync(new CreateChargeRequest { Amount = 100, Currency = "jpy", Customer = "cus_1" }, TestCancellation);
        Assert.Equal("cus_1", plain.Customer.Value?.CustomerId);
        Charge expanded = await payments.CreateChargeAsync(new CreateChargeRequest { Amount = 100, Currency = "jpy", Customer = "cus_1", Expand = ["customer"] }, TestCancellation);
        Assert.Equal("a@b.example", expanded.Customer.Value?.Customer?.Email.Value);
        Charge card = await payments.CreateChargeAsync(new CreateChargeRequest { Amount = 100, Currency = "jpy", Source = new CardToken { Number = "4242424242424242", ExpMonth = 12, ExpYear = 2030 }, Transfer = new CreateChargeRequestTransfer { Destination = "acct", Amount = 50 } }, TestCancellation);
        Assert.Equal("4242", card.PaymentMethod?.Card?.Card.Last4);
    }

    [Fact]
    public async Task RepeatedKeyChargesOnce()
    {
        await using LocalServer server = await StartAsync();
        using PaymentsClient payments = Connect(server);
        var request = new CreateChargeRequest { Amount = 100, Currency = "jpy", Source = "tok_1", IdempotencyKey = "k1" };
        Assert.Equal((await payments.CreateChargeAsync(request, TestCancellation)).Id, (await payments.CreateChargeAsync(request, TestCancellation)).Id);
        Assert.NotEqual("ch_1", (await payments.CreateChargeAsync(request with { IdempotencyKey = null }, TestCancellation)).Id);
    }

    [Fact]
    public async Task DeclinedCardIsATypedErrorThatDoesNotShowTheCard()
    {
        await using LocalServer server = await StartAsync();
        using PaymentsClient payments = Connect(server);
        var request = new CreateChargeRequest { Amount = 100, Currency = "jpy", Source = new CardToken { Number = "4000000000000002", ExpMonth = 12, ExpYear = 2030 } };
        PaymentsException declined = await Assert.ThrowsAsync<PaymentsException>(async () => await payments.CreateChargeAsync(request, TestCancellation));
        Assert.Equal((PaymentsError.CardDeclined, "do_not_honor"), (declined.Error, declined.ErrorBody?.Error.DeclineCode));
        Assert.DoesNotContain("4000000000000002", request.ToString() + declined, StringComparison.Ordinal);
        InvalidRequestException both = await Assert.ThrowsAsync<InvalidRequestException>(async () => await payments.CreateChargeAsync(request with { Customer = "cus_1" }, TestCancellation));
        Assert.Contains("customer", both.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ChargesComeInPages()
    {
        await using LocalServer server = await StartAsync();
        using PaymentsClient payments = Connect(server);
        for (int i = 0; i < 5; i++)
        {
            await payments.CreateChargeAsync(new CreateChargeRequest { Amount = 100 + i, Currency = "jpy", Source = "tok" }, TestCancellation);
        }

        var list = new ListChargesRequest { Created = new TestApis.Payments.Range { Gte = DateTimeOffset.UnixEpoch }, Expand = ["data.customer"] };
        Assert.Equal([100, 101, 102, 103, 104], await payments.StreamChargesAsync(list, TestCancellation).Select(static charge => charge.Amount).ToListAsync(TestCancellation));
        Assert.Equal(list with { StartingAfter = "ch_4" }, _lastList);
    }

    private static ErrorBody CreateError(string type, string message) => new() { Error = new ErrorBodyError { Type = new ErrorBodyErrorType(type), Message = message } };

    private Task<LocalServer> StartAsync() => LocalServer.StartAsync(PaymentsOperations.All, (IPaymentsService)this);

    private static PaymentsClient Connect(LocalServer server) =>
        new(new PaymentsClientOptions { Endpoint = server.Endpoint, SecretKey = "sk_test" });
}
