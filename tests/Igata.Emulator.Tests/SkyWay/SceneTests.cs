using Igata.Emulator.SkyWay;
using Igata.SkyWay;
using static Igata.Emulator.Tests.SkyWay.Skies;
using static Igata.Emulator.Tests.Stage;

namespace Igata.Emulator.Tests.SkyWay;

/// <summary>Who and what is in a channel.</summary>
public sealed class SceneTests
{
    [Fact]
    public async Task AChannelTellsOfAllThatIsInIt()
    {
        await using Stage stage = await OpenAsync();
        using SkyWayClient client = stage.SkyWay();
        SkyWayEmulator sky = stage.Host.SkyWay;
        Guid id = sky.CreateChannel("lobby").Id;

        Member alice = sky.Join(id, "alice");
        Member bob = sky.Join(id, new NewMember { Name = "bob", Metadata = "late" });
        Member bot = sky.Join(id, new NewMember { Type = MemberType.Bot, Subtype = MemberSubtype.Sfu });
        Publication video = sky.Publish(id, new NewPublication { PublisherId = alice.Id, Type = PublicationType.Sfu });
        Publication forwarded = sky.Publish(id, new NewPublication { PublisherId = bot.Id, OriginId = video.Id });
        Subscription subscription = sky.Subscribe(id, forwarded.Id, bob.Id);
        Channel channel = (await client.FindChannelAsync(ById(id), Cancel)).Channel;

        Assert.Equal([alice, bob, bot], channel.Members);
        Assert.Equal([video, forwarded], channel.Publications);
        Assert.Equal([subscription], channel.Subscriptions);
        Assert.Equal((video.Id.ToString(), alice.Id.ToString()), (forwarded.OriginId, forwarded.OriginPublisherId));
    }

    [Fact]
    public async Task WhoLeavesTakesEverythingAlong()
    {
        await using Stage stage = await OpenAsync();
        SkyWayEmulator sky = stage.Host.SkyWay;
        Guid id = sky.CreateChannel().Id;
        Member alice = sky.Join(id);
        Member bob = sky.Join(id);
        Publication video = sky.Publish(id, new NewPublication { PublisherId = alice.Id });
        sky.Subscribe(id, video.Id, bob.Id);

        Assert.True(sky.Leave(id, alice.Id));
        Assert.False(sky.Leave(id, alice.Id));

        Channel channel = Assert.Single(sky.Channels);
        Assert.Equal((bob, 0, 0), (Assert.Single(channel.Members), channel.Publications.Count, channel.Subscriptions.Count));
    }

    [Fact]
    public async Task APublicationEndsWithItsSubscriptions()
    {
        await using Stage stage = await OpenAsync();
        SkyWayEmulator sky = stage.Host.SkyWay;
        Guid id = sky.CreateChannel().Id;
        Member alice = sky.Join(id);
        Publication audio = sky.Publish(id, new NewPublication { PublisherId = alice.Id, ContentType = PublicationContentType.Audio });
        sky.Subscribe(id, audio.Id, alice.Id);

        Assert.True(sky.Unpublish(id, audio.Id));
        Assert.False(sky.Unpublish(id, audio.Id));

        Assert.Equal((0, 0), Assert.Single(sky.Channels) is var channel ? (channel.Publications.Count, channel.Subscriptions.Count) : default);
    }

    [Fact]
    public async Task WhatCannotBeIsRefused()
    {
        await using Stage stage = await OpenAsync();
        SkyWayEmulator sky = stage.Host.SkyWay;
        Guid id = sky.CreateChannel("lobby").Id;
        Member alice = sky.Join(id, "alice");
        var nobody = new Guid("7e19cb20-fc79-4d2f-bf29-d498ff76299a");

        Assert.Throws<InvalidOperationException>(() => sky.Join(id, "alice"));
        Assert.Throws<InvalidOperationException>(() => sky.Join(id, new NewMember { Id = alice.Id }));
        Assert.Throws<InvalidOperationException>(() => sky.CreateChannel(id: id));
        Assert.Throws<SkyWayException>(() => sky.CreateChannel("lobby"));
        Assert.Throws<ArgumentException>(() => sky.CreateChannel(appId: nobody));
        Assert.Throws<ArgumentException>(() => sky.Join(nobody));
        Assert.Throws<ArgumentException>(() => sky.Publish(id, new NewPublication { PublisherId = nobody }));
        Assert.Throws<ArgumentException>(() => sky.Publish(id, new NewPublication { PublisherId = alice.Id, OriginId = nobody }));
        Assert.Throws<ArgumentException>(() => sky.Join(id, new NewMember { Type = new MemberType("robot") }));
        Assert.Throws<ArgumentException>(() => sky.Publish(id, new NewPublication { PublisherId = alice.Id, ContentType = new PublicationContentType("SMELL") }));
        Assert.Throws<ArgumentException>(() => sky.Subscribe(id, nobody, alice.Id));
        Assert.Single(Assert.Single(sky.Channels).Members);
    }
}
