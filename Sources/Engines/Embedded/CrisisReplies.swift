// Replies to despair and danger, in the languages that many customers write.

extension ReplyTemplates {
  /// To somebody who speaks of ending their life, in English and six more languages. They name no
  /// phone number: numbers differ from place to place, and a wrong one is worse than none.
  static let selfHarm: [String: String] = [
    "en": """
    Hello,

    Thank you for telling us how bad things are. I have read your message and take every word of \
    it seriously.

    Please do not stay alone with this now. Call your local emergency services or a crisis line, \
    or go to somebody whom you trust.

    What you wrote to us about can wait. Whenever you feel able to reply, a person here will read \
    it with care.

    Customer Support
    """,
    "de": """
    Guten Tag,

    danke, dass Sie uns sagen, wie es Ihnen geht. Ich habe Ihre Nachricht gelesen und nehme jedes \
    Wort ernst.

    Bitte bleiben Sie damit jetzt nicht allein. Rufen Sie den örtlichen Notruf oder ein \
    Krisentelefon an, oder gehen Sie zu einem Menschen, dem Sie vertrauen.

    Ihr Anliegen an uns kann warten. Wann immer Sie antworten möchten: Ein Mensch wird es hier mit \
    Sorgfalt lesen.

    Ihr Kundenservice
    """,
    "es": """
    Hola:

    Gracias por contarnos cómo se siente. He leído su mensaje y me tomo en serio cada palabra.

    Por favor, no se quede a solas con esto. Llame ahora a los servicios de emergencia de su zona \
    o a una línea de ayuda en crisis, o acuda a una persona de confianza.

    Lo demás puede esperar. Cuando se sienta con fuerzas para responder, aquí lo leerá una persona \
    con atención.

    Atención al cliente
    """,
    "fr": """
    Bonjour,

    Merci de nous avoir dit ce que vous ressentez. J’ai lu votre message et je prends chaque mot \
    au sérieux.

    S’il vous plaît, ne restez pas sans aide. Appelez dès maintenant les services d’urgence \
    ou une ligne d’écoute près de chez vous, ou allez voir une personne de confiance.

    Le reste peut attendre. Quand vous vous sentirez en mesure de répondre, une personne vous lira \
    ici avec attention.

    Le service client
    """,
    "it": """
    Buongiorno,

    grazie per averci detto come si sente. Ho letto il Suo messaggio e prendo sul serio ogni parola.

    La prego, non affronti tutto questo senza aiuto. Chiami subito i servizi di emergenza o una \
    linea \
    di ascolto della Sua zona, oppure vada da una persona di cui si fida.

    Il resto può aspettare. Quando se la sentirà di rispondere, una persona qui leggerà con \
    attenzione.

    Il servizio clienti
    """,
    "pt": """
    Olá,

    Agradecemos por nos dizer como se sente. Li a sua mensagem e levo a sério cada palavra.

    Por favor, não fique só com isto. Ligue agora para os serviços de emergência ou para uma linha \
    de apoio da sua região, ou procure uma pessoa em quem confie.

    O resto pode esperar. Quando se sentir capaz de responder, uma pessoa aqui lerá com atenção.

    Atendimento ao cliente
    """,
    "nl": """
    Goedendag,

    Dank u dat u ons vertelt hoe het met u gaat. Ik heb uw bericht gelezen en neem elk woord \
    serieus.

    Blijf hier nu alstublieft niet alleen mee. Bel de hulpdiensten of een crisislijn bij u in de \
    buurt, of ga naar iemand die u vertrouwt.

    De rest kan wachten. Wanneer u kunt antwoorden, leest een mens het hier met aandacht.

    De klantenservice
    """,
  ]

  /// After a fire, an injury or a poisoning.
  static let danger: [String: String] = [
    "de": """
    Guten Tag,

    danke, dass Sie uns das berichten. Ich habe Ihre Nachricht gelesen und nehme sie ernst. Ihre \
    Sicherheit geht vor: Wenn jemand verletzt oder in Gefahr ist, rufen Sie bitte den örtlichen \
    Notruf und warten Sie nicht auf unsere Antwort.

    Bitte benutzen Sie nichts weiter, was unsicher sein könnte. Wenn Sie können, schreiben Sie \
    uns, um welches Produkt oder welchen Ort es geht und was geschehen ist.

    Mit freundlichen Grüßen
    Ihr Kundenservice
    """,
    "es": """
    Hola:

    Gracias por avisarnos. He leído su mensaje y lo tomo en serio. Su seguridad es lo primero: si \
    alguien está herido o en peligro, llame a los servicios de emergencia de su zona y no espere \
    nuestra respuesta.

    Por favor, deje de usar todo lo que pueda ser peligroso. Si puede, díganos de qué producto o \
    lugar se trata y qué ha ocurrido.

    Un cordial saludo,
    Atención al cliente
    """,
    "fr": """
    Bonjour,

    Merci de nous avoir prévenus. J’ai lu votre message et je le prends au sérieux. Votre sécurité \
    passe avant tout : si quelqu’un est blessé ou en danger, appelez les services d’urgence sans \
    attendre notre réponse.

    N’utilisez plus rien qui puisse être dangereux. Si vous le pouvez, dites-nous de quel produit \
    ou de quel lieu il s’agit et ce qui s’est passé.

    Cordialement,
    Le service client
    """,
    "it": """
    Buongiorno,

    grazie per averci avvisato. Ho letto il Suo messaggio e lo prendo sul serio. La Sua sicurezza \
    viene prima di tutto: se qualcuno è ferito o in pericolo, chiami i servizi di emergenza e non \
    attenda la nostra risposta.

    La preghiamo di non usare più nulla che possa essere pericoloso. Se può, ci dica di quale \
    prodotto o luogo si tratta e che cosa è successo.

    Cordiali saluti,
    Il servizio clienti
    """,
    "pt": """
    Olá,

    Agradecemos o aviso. Li a sua mensagem e levo-a a sério. A sua segurança está em primeiro \
    lugar: se alguém estiver ferido ou em perigo, ligue para os serviços de emergência e não \
    espere pela nossa resposta.

    Por favor, deixe de usar tudo o que possa ser perigoso. Se puder, diga-nos de que produto ou \
    lugar se trata e o que aconteceu.

    Atenciosamente,
    Atendimento ao cliente
    """,
    "nl": """
    Goedendag,

    Dank u dat u ons dit meldt. Ik heb uw bericht gelezen en neem het serieus. Uw veiligheid gaat \
    voor: bel de hulpdiensten als er iemand gewond of in gevaar is, en wacht niet op ons antwoord.

    Gebruik niets meer dat onveilig kan zijn. Laat ons als u kunt weten om welk product of welke \
    plaats het gaat en wat er is gebeurd.

    Met vriendelijke groet,
    De klantenservice
    """,
  ]
}
