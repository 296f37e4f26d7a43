using Igata.Emulator.SkyWay;
using Igata.SkyWay;
using static Igata.Emulator.Tests.SkyWay.SkyWayFixture;
using static Igata.Emulator.Tests.SoraFixture;

namespace Igata.Emulator.Tests.SkyWay;

/// <summary>Tests the members, publications and subscriptions of channels.</summary>
public sealed class StateTests
{
    [Fact]
    public async Task ChannelListsItsContents()
    {
        await using SoraFixture fixture = await OpenAsync();
        using SkyWayClient client = fixture.CreateSkyWayClient();
        SkyWayEmulator skyWay = fixture.Host.SkyWay;
        Guid id = skyWay.CreateChannel("lobby").Id;

        Member alice = skyWay.Join(id, "alice");
        Member bob = skyWay.Join(id, new NewMember { Name = "bob", Metadata = "late" });
        Member bot = skyWay.Join(id, new NewMember { Type = MemberType.Bot, Subtype = MemberSubtype.Sfu });
        Publication video = skyWay.Publish(id, new NewPublication { PublisherId = alice.Id, Type = PublicationType.Sfu });
        Publication forwarded = skyWay.Publish(id, new NewPublication { PublisherId = bot.Id, OriginId = video.Id });
        Subscription subscription = skyWay.Subscribe(id, forwarded.Id, bob.Id);
        Channel channel = (await client.FindChannelAsync(FindById(id), TestCancellation)).Channel;

        Assert.Equal([alice, bob, bot], channel.Members);
        Assert.Equal([video, forwarded], channel.Publications);
        Assert.Equal([subscription], channel.Subscriptions);
        Assert.Equal((video.Id.ToString(), alice.Id.ToString()), (forwarded.OriginId, forwarded.OriginPublisherId));
    }

    [Fact]
    public async Task LeavingRemovesPublicationsAndSubscriptions()
    {
        await using SoraFixture fixture = await OpenAsync();
        SkyWayEmulator skyWay = fixture.Host.SkyWay;
        Guid id = skyWay.CreateChannel().Id;
        Member alice = skyWay.Join(id);
        Member bob = skyWay.Join(id);
        Publication video = skyWay.Publish(id, new NewPublication { PublisherId = alice.Id });
        skyWay.Subscribe(id, video.Id, bob.Id);

        Assert.True(skyWay.Leave(id, alice.Id));
        Assert.False(skyWay.Leave(id, alice.Id));

        Channel channel = Assert.Single(skyWay.Channels);
        Assert.Equal((bob, 0, 0), (Assert.Single(channel.Members!.Value), channel.Publications!.Value.Count, channel.Subscriptions!.Value.Count));
    }

    [Fact]
    public async Task UnpublishingRemovesSubscriptions()
    {
        await using SoraFixture fixture = await OpenAsync();
        SkyWayEmulator skyWay = fixture.Host.SkyWay;
        Guid id = skyWay.CreateChannel().Id;
        Member alice = skyWay.Join(id);
        Publication audio = skyWay.Publish(id, new NewPublication { PublisherId = alice.Id, ContentType = PublicationContentType.Audio });
        skyWay.Subscribe(id, audio.Id, alice.Id);

        Assert.True(skyWay.Unpublish(id, audio.Id));
        Assert.False(skyWay.Unpublish(id, audio.Id));

        Assert.Equal((0, 0), Assert.Single(skyWay.Channels) is var channel ? (channel.Publications!.Value.Count, channel.Subscriptions!.Value.Count) : default);
    }

    [Fact]
    public async Task InvalidStateIsRejected()
    {
        await using SoraFixture fixture = await OpenAsync();
        SkyWayEmulator skyWay = fixture.Host.SkyWay;
        Guid id = skyWay.CreateChannel("lobby").Id;
        Member alice = skyWay.Join(id, "alice");
        var nobody = new Guid("7e19cb20-fc79-4d2f-bf29-d498ff76299a");

        Assert.Throws<InvalidOperationException>(() => skyWay.Join(id, "alice"));
        Assert.Throws<InvalidOperationException>(() => skyWay.Join(id, new NewMember { Id = alice.Id }));
        Assert.Throws<InvalidOperationException>(() => skyWay.CreateChannel(id: id));
        Assert.Throws<SkyWayException>(() => skyWay.CreateChannel("lobby"));
        Assert.Throws<ArgumentException>(() => skyWay.CreateChannel(appId: nobody));
        Assert.Throws<ArgumentException>(() => skyWay.Join(nobody));
        Assert.Throws<ArgumentException>(() => skyWay.Publish(id, new NewPublication { PublisherId = nobody }));
        Assert.Throws<ArgumentException>(() => skyWay.Publish(id, new NewPublication { PublisherId = alice.Id, OriginId = nobody }));
        Assert.Throws<ArgumentException>(() => skyWay.Join(id, new NewMember { Type = new MemberType("robot") }));
        Assert.Throws<ArgumentException>(() => skyWay.Publish(id, new NewPublication { PublisherId = alice.Id, ContentType = new PublicationContentType("SMELL") }));
        Assert.Throws<ArgumentException>(() => skyWay.Subscribe(id, nobody, alice.Id));
        Assert.Single(Assert.Single(skyWay.Channels).Members!.Value);
    }
}
