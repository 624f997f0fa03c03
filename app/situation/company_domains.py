"""Mail domains that say nothing of, or not directly, whom somebody works for. Registrable domains, lower case."""

_FREEMAIL_LISTED = """
    126.com 163.com aim.com aol.com arcor.de bigpond.com bluewin.ch bol.com.br bt.com btinternet.com centrum.cz
    comcast.net cox.net daum.net duck.com earthlink.net email.com fastmail.com fastmail.fm free.fr freenet.de
    gmail.com gmx.at gmx.ch gmx.com gmx.de gmx.net googlemail.com hanmail.net hey.com hotmail.be hotmail.co.uk
    hotmail.com hotmail.de hotmail.es hotmail.fr hotmail.it hotmail.nl hushmail.com icloud.com inbox.lv inbox.ru
    interia.pl juno.com kpnmail.nl laposte.net libero.it list.ru live.be live.ca live.co.uk live.com live.com.au
    live.de live.fr live.it live.nl mac.com mail.com mail.de mail.ru mailbox.org me.com msn.com naver.com
    netscape.net ntlworld.com o2.pl onet.pl online.de online.no optonline.net optusnet.com.au orange.fr outlook.at
    outlook.com outlook.de outlook.es outlook.fr outlook.it pm.me posteo.de posteo.net proton.me protonmail.ch
    protonmail.com qq.com rediffmail.com rocketmail.com rogers.com sapo.pt sbcglobal.net seznam.cz sfr.fr shaw.ca
    sina.com skynet.be sky.com sympatico.ca t-online.de talktalk.net telenet.be telia.com terra.com.br tiscali.it
    tuta.com tuta.io tutanota.com tutanota.de ukr.net uol.com.br verizon.net virgilio.it virginmedia.com wanadoo.fr
    web.de wp.pl xs4all.nl yahoo.ca yahoo.co.in yahoo.co.jp yahoo.co.uk yahoo.com yahoo.com.ar yahoo.com.au
    yahoo.com.br yahoo.com.mx yahoo.de yahoo.es yahoo.fr yahoo.ie yahoo.in yahoo.it yandex.com yandex.ru yeah.net
    ymail.com zoho.com zohomail.com ziggo.nl
"""
FREEMAIL = frozenset(_FREEMAIL_LISTED.split())
"""Where anybody may have a mailbox."""

_RELAYS_LISTED = """
    adp.com applytojob.com ashbyhq.com avature.net bamboohr.com brassring.com breezy.hr breezy-mail.com bullhorn.com
    bullhornmail.com calendly.com catsone.com clearcompany.com comeet.co comeet.com cornerstoneondemand.com csod.com
    dayforce.com dice.com dover.com dover.io eightfold.ai fountain.com freshteam.com gem.com glassdoor.com
    goodtime.io greenhouse-mail.io greenhouse.io hackerrank.com hackerrankforwork.com handshake.com hired.com
    hirebridge.com hirehive.com hirevue.com homerun.co icims.com indeed.com indeedemail.com indeedmail.com jazz.co
    jazzhr.com jobvite.com join.com joinhandshake.com kenexa.com lever.co linkedin.com modernloop.io monster.com
    myworkday.com myworkdayjobs.com newtonsoftware.com onlyfy.com oraclecloud.com otta.com paycomonline.net
    paylocity.com peopleadmin.com personio.com personio.de phenompeople.com pinpointhq.com prelude.co recruitcrm.io
    recruitee.com recruiterbox.com rippling.com rippling-ats.com ripplematch.com sapsf.com sapsf.eu silkroad.com
    smartrecruiters.com softgarden.de softgarden.io stepstone.de successfactors.com successfactors.eu symplicity.com
    talentlyft.com taleo.net teamtailor-mail.com teamtailor.com traffit.com trakstar.com ukg.com ultipro.com
    umantis.com welcometothejungle.com welcomekit.co wellfound.com workable.com workablemail.com workday.com
    xing.com zohorecruit.com ziprecruiter.com
"""
RELAYS = frozenset(_RELAYS_LISTED.split())
"""Applicant tracking, scheduling and job boards: they write in the name of many employers."""

_AGENCIES_LISTED = """
    adecco.com aerotek.com akkodis.com allegisgroup.com amadeus-fire.de apexsystems.com cybercoders.com dis-ag.com
    experis.com ferchau.com frankgroup.com gulp.de harveynash.com hays.co.uk hays.com hays.de heidrick.com
    hudson.com huntergroup.com insightglobal.com jeffersonfrank.com judge.com kellyservices.com kforce.com
    kienbaum.com kornferry.com lhh.com lorienglobal.com manpower.com manpowergroup.com michaelpage.com
    michaelpage.co.uk michaelpage.de modis.com morganmckinley.com motionrecruitment.com nigelfrank.com pagegroup.com
    progressive.de randstad.com randstad.de randstad.nl randstadusa.com reed.co.uk reed.com roberthalf.com
    roberthalf.de robertwalters.com russellreynolds.com spencerstuart.com sthree.com teksystems.com trenkwalder.com
    vaco.com volt.com yacht.nl yer.nl
"""
AGENCIES = frozenset(_AGENCIES_LISTED.split())
"""Recruiters who write for their clients."""
